def rotate(X, start, base, stretch):
    H, T, d = X.shape
    h = d // 2
    out = np.empty((H, T, d))
    for t in range(T):
        M = np.zeros((d, d))
        for i in range(h):
            a = (start + t) * float(base) ** (-i / h) / stretch[i]
            M[i, i] = M[i + h, i + h] = np.cos(a)
            M[i + h, i], M[i, i + h] = np.sin(a), -np.sin(a)
        out[:, t] = X[:, t] @ M.T
    return out
