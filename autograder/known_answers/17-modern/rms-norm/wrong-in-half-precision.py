# diagnosis: the squares overflowed: in half precision they end at 65,504, so take them of X.astype(float)
def rms_norm(X, g, eps):
    mean_square = (X**2).mean(axis=-1, keepdims=True)
    return X / np.sqrt(mean_square + eps) * g
