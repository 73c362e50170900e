# diagnosis: the stretch belongs to a pair, not to a token
def rotate(X, start, base, stretch):
    H, T, d = X.shape
    out = np.zeros(X.shape)
    for t in range(T):
        for i in range(d // 2):
            a = (start + t) / (stretch[t % (d // 2)] * base ** (2 * i / d))
            out[:, t, i] = X[:, t, i] * np.cos(a) - X[:, t, i + d // 2] * np.sin(a)
            out[:, t, i + d // 2] = X[:, t, i] * np.sin(a) + X[:, t, i + d // 2] * np.cos(a)
    return out
