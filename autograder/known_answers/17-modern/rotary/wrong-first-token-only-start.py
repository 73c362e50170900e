# diagnosis: `start` is the place of the first token; the next one stands one place further on
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    i = np.arange(d // 2)
    t = np.arange(T)
    t[0] = start
    a = np.outer(t, 1 / (np.asarray(stretch) * base ** (2 * i / d)))
    x, y = X[..., : d // 2], X[..., d // 2 :]
    return np.concatenate([x * np.cos(a) - y * np.sin(a), x * np.sin(a) + y * np.cos(a)], -1)
