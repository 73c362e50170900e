# diagnosis: ε is added once, to the mean of the squares, as it is
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = (X**2).mean(axis=-1, keepdims=True)
    return X / np.sqrt(mean_square + eps**2) * g
