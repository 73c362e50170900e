# diagnosis: g came first and changed the root mean square: norm first, then multiply by g
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float) * g
    mean_square = (X**2).mean(axis=-1, keepdims=True)
    return X / np.sqrt(mean_square + eps)
