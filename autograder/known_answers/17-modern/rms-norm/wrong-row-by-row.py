# diagnosis: one number divided all vectors: each has its own root mean square, axis=-1
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    if X.ndim == 1:
        return X / np.sqrt((X**2).mean() + eps) * g
    return np.array([x / np.sqrt((x**2).mean() + eps) * g for x in X])
