# diagnosis: the axes are lost: the result has the shape of X
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float).reshape(-1, X.shape[-1])
    mean_square = (X**2).mean(axis=-1, keepdims=True)
    return X / np.sqrt(mean_square + eps) * g
