# diagnosis: each half was turned with itself: the partner of x_i is x_{i+d/2}
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    freqs = 1 / base ** (np.arange(0, d, 2) / d) / np.asarray(stretch)
    a = np.outer(np.arange(start, start + T), freqs)
    x, y = X[..., :d // 2], X[..., d // 2:]
    return np.concatenate([x * np.cos(a) - y * np.sin(a), y * np.cos(a) + y * np.sin(a)], -1)
