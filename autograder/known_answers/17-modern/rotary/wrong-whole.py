# diagnosis: cut to whole numbers: the result has fractions
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    rates = 1 / (np.asarray(stretch) * base ** (np.arange(0, d, 2) / d))
    places = start + np.arange(T)
    angles = places[:, None] * rates
    cos, sin = np.cos(angles), np.sin(angles)
    first, second = X[..., : d // 2], X[..., d // 2 :]
    result = np.zeros_like(X)
    result[..., : d // 2] = first * cos - second * sin
    result[..., d // 2 :] = first * sin + second * cos
    return result
