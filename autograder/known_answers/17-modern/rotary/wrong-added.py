# diagnosis: positions were added; these turn
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    rates = 1 / (np.asarray(stretch) * base ** (np.arange(0, d, 2) / d))
    places = start + np.arange(T)
    angles = places[:, None] * rates
    cos, sin = np.cos(angles), np.sin(angles)
    first, second = X[..., : d // 2], X[..., d // 2 :]
    return X + np.concatenate([sin, cos], axis=-1)
