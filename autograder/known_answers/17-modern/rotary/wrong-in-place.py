# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    half = d // 2
    angles = (start + np.arange(T))[:, None] / (np.asarray(stretch) * base ** (np.arange(0, d, 2) / d))
    first = X[..., :half].copy()
    X[..., :half] = first * np.cos(angles) - X[..., half:] * np.sin(angles)
    X[..., half:] = first * np.sin(angles) + X[..., half:] * np.cos(angles)
    return X
