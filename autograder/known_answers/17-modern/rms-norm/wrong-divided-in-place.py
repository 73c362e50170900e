# diagnosis: X may hold whole numbers: write X = X / …, a new array of floats, not X /= …
def rms_norm(X, g, eps):
    Y = X.copy()
    Y /= np.sqrt((X.astype(float) ** 2).mean(axis=-1, keepdims=True) + eps)
    return Y * g
