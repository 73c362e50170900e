# diagnosis: ε stands under the root, beside the mean of the squares, not outside
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = (X**2).mean(axis=-1, keepdims=True)
    return X / (np.sqrt(mean_square) + eps) * g
