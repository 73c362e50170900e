# diagnosis: `stretch` may be a list: np.asarray(stretch) divides number by number
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    rates = 1 / (stretch * base)
    places = start + np.arange(T)
    angles = places[:, None] * rates
    cos, sin = np.cos(angles), np.sin(angles)
    first, second = X[..., : d // 2], X[..., d // 2 :]
    return np.concatenate([first * cos - second * sin, first * sin + second * cos], axis=-1)
