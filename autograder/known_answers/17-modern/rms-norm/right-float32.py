def rms_norm(X, g, eps):
    X = X.astype(np.float32)
    return X / np.sqrt(np.mean(X * X, axis=-1, keepdims=True) + np.float32(eps)) * g.astype(np.float32)
