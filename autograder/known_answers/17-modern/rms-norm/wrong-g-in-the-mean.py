# diagnosis: g came first and changed the root mean square: norm first, then multiply by g
def rms_norm(X, g, eps):
    Y = X.astype(float)
    return Y / np.sqrt((Y**2 * g).mean(axis=-1, keepdims=True) + eps)
