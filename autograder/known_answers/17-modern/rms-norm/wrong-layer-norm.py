# diagnosis: the mean was taken away: that is layer norm; RMSNorm leaves it where it is
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    centred = X - X.mean(axis=-1, keepdims=True)
    return centred / np.sqrt(X.var(axis=-1, keepdims=True) + eps) * g
