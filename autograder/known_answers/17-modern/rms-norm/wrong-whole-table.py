# diagnosis: one number divided all vectors: each has its own root mean square, axis=-1
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = (X**2).mean()
    return X / np.sqrt(mean_square + eps) * g
