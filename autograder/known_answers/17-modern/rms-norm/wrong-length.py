# diagnosis: the root of the *sum* of squares is the length: take their mean
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = (X**2).sum(axis=-1, keepdims=True)
    return X / np.sqrt(mean_square + eps) * g
