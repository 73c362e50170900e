# diagnosis: the partner of dimension i is i + d/2; here it is d - 1 - i
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    out = X.astype(float).copy()
    for t in range(T):
        for i in range(d // 2):
            a = (start + t) / (stretch[i] * base ** (2 * i / d))
            x, y = X[:, t, i], X[:, t, d - 1 - i]
            out[:, t, i], out[:, t, d - 1 - i] = x * np.cos(a) - y * np.sin(a), x * np.sin(a) + y * np.cos(a)
    return out
