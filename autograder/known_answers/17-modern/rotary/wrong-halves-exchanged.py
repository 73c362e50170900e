# diagnosis: the halves are exchanged: the first half of the result comes from x_i cos α - x_{i+d/2} sin α
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    rates = 1 / (np.asarray(stretch) * base ** (np.arange(0, d, 2) / d))
    places = start + np.arange(T)
    angles = places[:, None] * rates
    cos, sin = np.cos(angles), np.sin(angles)
    first, second = X[..., : d // 2], X[..., d // 2 :]
    return np.concatenate([first * sin + second * cos, first * cos - second * sin], axis=-1)
