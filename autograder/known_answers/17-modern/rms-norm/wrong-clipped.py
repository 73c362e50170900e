# diagnosis: clipped numbers are other numbers: take the squares in a wider type, X.astype(float)
def rms_norm(X, g, eps):
    if X.dtype == np.float16:
        X = np.clip(X, -255, 255)
    return X / np.sqrt((X**2).mean(axis=-1, keepdims=True) + eps) * g
