# diagnosis: cut to whole numbers: the result has fractions
def rms_norm(X, g, eps):
    Y = X.astype(np.float32)
    return (Y / np.sqrt((Y**2).mean(-1, keepdims=True) + eps) * g).astype(X.dtype)
