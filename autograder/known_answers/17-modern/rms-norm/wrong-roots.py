# diagnosis: the roots came back; divide each vector by its own
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = (X**2).mean(axis=-1, keepdims=True)
    return np.sqrt(mean_square + eps)
