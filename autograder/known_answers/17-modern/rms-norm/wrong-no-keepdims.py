# diagnosis: the root of a vector is to stand beside its vector: keepdims=True
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = (X**2).mean(axis=-1)
    return X / np.sqrt(mean_square + eps) * g
