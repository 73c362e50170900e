# diagnosis: this was divided by the standard deviation, which looks at the mean: take the mean of the squares themselves
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = X.var(axis=-1, keepdims=True)
    return X / np.sqrt(mean_square + eps) * g
