# diagnosis: the stretch divided sine and cosine, or the vector; it divides the angle
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    rates = 1 / (base ** (np.arange(0, d, 2) / d))
    places = start + np.arange(T)
    angles = places[:, None] * rates
    cos, sin = np.cos(angles) / stretch, np.sin(angles) / stretch
    first, second = X[..., : d // 2], X[..., d // 2 :]
    return np.concatenate([first * cos - second * sin, first * sin + second * cos], axis=-1)
