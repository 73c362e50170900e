# diagnosis: the root is missing: this was divided by the mean square
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = (X**2).mean(axis=-1, keepdims=True)
    return X / (mean_square + eps) * g
