# diagnosis: the second half was made from the first one after it had turned: keep the old one
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    half = d // 2
    angles = (start + np.arange(T))[:, None] / (np.asarray(stretch) * base ** (np.arange(0, d, 2) / d))
    Y = X.astype(float)
    Y[..., :half] = Y[..., :half] * np.cos(angles) - Y[..., half:] * np.sin(angles)
    Y[..., half:] = Y[..., :half] * np.sin(angles) + Y[..., half:] * np.cos(angles)
    return Y
