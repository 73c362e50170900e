# diagnosis: the angles were made in a narrow type: a place far out times a rate needs double precision
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    rates = 1 / (np.asarray(stretch) * base ** (np.arange(0, d, 2) / d))
    places = start + np.arange(T)
    angles = (places[:, None] * rates).astype(np.float32)
    cos, sin = np.cos(angles), np.sin(angles)
    first, second = X[..., : d // 2], X[..., d // 2 :]
    return np.concatenate([first * cos - second * sin, first * sin + second * cos], axis=-1)
