# diagnosis: the mean of the squares is asked for; this is that of the sizes
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = np.abs(X).mean(axis=-1, keepdims=True)
    return X / np.sqrt(mean_square + eps) * g
