def rms_norm(X, g, eps):
    exact = X.astype(np.float32)
    return exact / np.sqrt(np.mean(np.square(exact), axis=-1, keepdims=True) + eps) * g
