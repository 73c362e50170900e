# diagnosis: the squares overflowed: in half precision they end at 65,504, so take them of X.astype(float)
def rms_norm(X, g, eps):
    return (X / np.sqrt(np.mean(np.square(X), axis=-1, keepdims=True, dtype=np.float64) + eps)) * g
