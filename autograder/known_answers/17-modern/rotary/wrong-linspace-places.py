# diagnosis: np.linspace ends at its end, np.arange before it: np.arange(start, start + T)
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    freqs = 1 / base ** (np.arange(0, d, 2) / d) / np.asarray(stretch)
    t = np.linspace(start, start + T, T)
    a = np.tile(np.outer(t, freqs), 2)
    half = np.concatenate([-X[..., d // 2:], X[..., :d // 2]], -1)
    return X * np.cos(a) + half * np.sin(a)
