# diagnosis: the squares overflowed: in half precision they end at 65,504, so take them of X.astype(float)
def rms_norm(X, g, eps):
    length = np.linalg.norm(X, axis=-1, keepdims=True)
    return X / np.sqrt(length**2 / X.shape[-1] + eps) * g
