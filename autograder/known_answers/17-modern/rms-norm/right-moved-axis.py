def rms_norm(X, g, eps):
    columns = np.moveaxis(X, -1, 0).astype(float)
    normed = columns / np.sqrt(np.mean(columns**2, axis=0) + eps)
    return np.moveaxis(normed, 0, -1) * g
