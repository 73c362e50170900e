# diagnosis: the stretch slowed the steps, not the start: the whole place is divided
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    places = start + np.arange(T)[:, None] / np.asarray(stretch)
    angles = places / base ** (np.arange(0, d, 2) / d)
    first, second = X[..., : d // 2], X[..., d // 2 :]
    cos, sin = np.cos(angles), np.sin(angles)
    return np.concatenate([first * cos - second * sin, first * sin + second * cos], axis=-1)
