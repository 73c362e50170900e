# diagnosis: another root than the square root was taken
def rms_norm(X, g, eps):
    X = X.astype(float)
    return X / ((X**2).mean(axis=-1, keepdims=True) + eps) ** (1 / 3) * g
