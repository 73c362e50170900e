# diagnosis: X may have any number of axes: the vectors lie along the last, axis=-1
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    T, D = X.shape
    return np.array([x / np.sqrt((x**2).sum() / D + eps) * g for x in X])
