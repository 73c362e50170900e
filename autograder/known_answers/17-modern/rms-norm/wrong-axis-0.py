# diagnosis: the squares were taken along another axis: each vector lies along the last, axis=-1
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = (X**2).mean(axis=0, keepdims=True)
    return X / np.sqrt(mean_square + eps) * g
