# diagnosis: x itself is missing: divide each vector, not g, by the root
def rms_norm(X, g, eps):
    X = X.astype(float)
    return g / np.sqrt((X**2).mean(axis=-1, keepdims=True) + eps)
