def rms_norm(X, g, eps):
    top = np.abs(X).max(axis=-1, keepdims=True).astype(float)
    top[top == 0] = 1
    small = X / top
    return (small / np.sqrt((small**2).mean(-1, keepdims=True) + eps / top**2)) * g
