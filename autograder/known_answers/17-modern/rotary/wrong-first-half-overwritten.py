# diagnosis: the second half was made from the first one after it had turned: keep the old one
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    rates = 1 / (np.asarray(stretch) * base ** (np.arange(0, d, 2) / d))
    places = start + np.arange(T)
    angles = places[:, None] * rates
    cos, sin = np.cos(angles), np.sin(angles)
    first, second = X[..., : d // 2], X[..., d // 2 :]
    first = first * cos - second * sin
    return np.concatenate([first, first * sin + second * cos], axis=-1)
