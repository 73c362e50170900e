# diagnosis: cosine and sine are those of the angle, not of the vector times the angle
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    i = np.arange(d // 2)
    a = np.outer(np.arange(start, start + T), 1 / (np.asarray(stretch) * base ** (2 * i / d)))
    x, y = X[..., : d // 2], X[..., d // 2 :]
    return np.concatenate([np.cos(a * x) - np.sin(a * y), np.sin(a * x) + np.cos(a * y)], -1)
