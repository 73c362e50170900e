# diagnosis: the shapes do not fit: g is (D,) and goes along the last axis, the roots keep an axis for it: keepdims=True
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = (X**2).mean(axis=-1, keepdims=True)
    return X / np.sqrt(mean_square + eps) * g[:, None]
