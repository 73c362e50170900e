# diagnosis: ε is added once, to the mean of the squares, as it is
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    return X / np.sqrt(((X**2).sum(axis=-1, keepdims=True) + eps) / X.shape[-1]) * g
