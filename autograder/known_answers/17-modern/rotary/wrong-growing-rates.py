# diagnosis: the exponent has the wrong sign: later pairs turn more slowly
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    rates = base ** (np.arange(0, d, 2) / d) / np.asarray(stretch)
    places = start + np.arange(T)
    angles = places[:, None] * rates
    cos, sin = np.cos(angles), np.sin(angles)
    first, second = X[..., : d // 2], X[..., d // 2 :]
    return np.concatenate([first * cos - second * sin, first * sin + second * cos], axis=-1)
