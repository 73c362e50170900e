# diagnosis: the halves are exchanged: the first half of the result comes from x_i cos α - x_{i+d/2} sin α
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    i = np.arange(d // 2)
    a = np.outer(np.arange(start, start + T), 1 / (np.asarray(stretch) * base ** (2 * i / d)))
    y, x = X[..., : d // 2], X[..., d // 2 :]
    return np.concatenate([x * np.cos(a) - y * np.sin(a), x * np.sin(a) + y * np.cos(a)], -1)
