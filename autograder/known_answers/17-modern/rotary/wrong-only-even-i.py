# diagnosis: only every other pair was turned: pairs are 0, 1, … d/2 - 1
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    out = X.astype(float).copy()
    for t in range(T):
        for i in range(0, d // 2, 2):
            a = (start + t) / (stretch[i] * base ** (2 * i / d))
            x, y = X[:, t, i], X[:, t, i + d // 2]
            out[:, t, i], out[:, t, i + d // 2] = x * np.cos(a) - y * np.sin(a), x * np.sin(a) + y * np.cos(a)
    return out
