# diagnosis: neighbours make pairs here, as in the paper and in LLaMA's own code; the partner of dimension i is i + d/2
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    rates = 1 / (np.asarray(stretch) * base ** (np.arange(0, d, 2) / d))
    places = start + np.arange(T)
    angles = places[:, None] * rates
    cos, sin = np.cos(angles), np.sin(angles)
    first, second = X[..., 0::2], X[..., 1::2]
    return np.concatenate([first * cos - second * sin, first * sin + second * cos], axis=-1)
