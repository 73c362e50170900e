# diagnosis: the mean of squares divides by D, not by D - 1
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = (X**2).sum(axis=-1, keepdims=True) / (X.shape[-1] - 1)
    return X / np.sqrt(mean_square + eps) * g
