# diagnosis: the square of the mean is not the mean of the squares
def rms_norm(X, g, eps):
    X = np.asarray(X, dtype=float)
    mean_square = X.mean(axis=-1, keepdims=True) ** 2
    return X / np.sqrt(mean_square + eps) * g
