# diagnosis: the two halves stand on an axis of their own: np.concatenate joins them along the last
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    freqs = 1 / base ** (np.arange(0, d, 2) / d) / np.asarray(stretch)
    a = np.outer(np.arange(start, start + T), freqs)
    x, y = X[..., :d // 2], X[..., d // 2:]
    return np.stack([x * np.cos(a) - y * np.sin(a), x * np.sin(a) + y * np.cos(a)], -1)
