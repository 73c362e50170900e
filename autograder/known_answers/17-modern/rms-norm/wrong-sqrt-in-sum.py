# diagnosis: the mean of the squares is asked for; this is that of the sizes
def rms_norm(X, g, eps):
    X = X.astype(float)
    return X / (np.sqrt(X**2 + eps).mean(axis=-1, keepdims=True)) * g
