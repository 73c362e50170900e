# diagnosis: one number divided all vectors: each has its own root mean square, axis=-1
def rms_norm(X, g, eps):
    return np.array([x / np.sqrt(np.mean(x.astype(float)**2) + eps) * g for x in X])
