# diagnosis: all pairs turn alike: each has a rate of its own
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    rates = np.ones(d // 2) / np.asarray(stretch)
    places = start + np.arange(T)
    angles = places[:, None] * rates
    cos, sin = np.cos(angles), np.sin(angles)
    first, second = X[..., : d // 2], X[..., d // 2 :]
    return np.concatenate([first * cos - second * sin, first * sin + second * cos], axis=-1)
