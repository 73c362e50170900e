# diagnosis: the exponent is 2i/d; the 2 is missing
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    rates = 1 / (np.asarray(stretch) * base ** (np.arange(d // 2) / d))
    places = start + np.arange(T)
    angles = places[:, None] * rates
    cos, sin = np.cos(angles), np.sin(angles)
    first, second = X[..., : d // 2], X[..., d // 2 :]
    return np.concatenate([first * cos - second * sin, first * sin + second * cos], axis=-1)
