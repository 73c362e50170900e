def rms_norm(X, g, eps):
    root = np.sqrt(np.square(X, dtype=np.float64).mean(-1) + eps)[..., None]
    return g * (X / root)
