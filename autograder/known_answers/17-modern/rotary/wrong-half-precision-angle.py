# diagnosis: the angles were made in a narrow type: a place far out times a rate needs double precision
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    freqs = (1 / base ** (np.arange(0, d, 2) / d) / np.asarray(stretch)).astype(np.float16)
    a = np.tile(np.outer(np.arange(start, start + T), freqs), 2)
    half = np.concatenate([-X[..., d // 2:], X[..., :d // 2]], -1)
    return X * np.cos(a) + half * np.sin(a)
