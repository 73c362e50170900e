# diagnosis: the mean was taken away: that is layer norm; RMSNorm leaves it where it is
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = (X**2).mean(axis=-1, keepdims=True)
    return (X - X.mean(axis=-1, keepdims=True)) / np.sqrt(mean_square + eps) * g
