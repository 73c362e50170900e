# diagnosis: `eps` is ignored: another number stands in its place
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = (X**2).mean(axis=-1, keepdims=True)
    return X / np.sqrt(mean_square + 1e-6) * g
