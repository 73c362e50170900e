def weat_test(X, Y, A, B):
    from itertools import product

    def cos(P, Q):
        return (P @ Q.T) / np.outer(np.sqrt((P**2).sum(1)), np.sqrt((Q**2).sum(1)))

    P = np.vstack((X, Y))
    s = cos(P, A).mean(axis=1) - cos(P, B).mean(axis=1)
    n, m = len(X), len(Y)
    masks = np.array([z for z in product((0, 1), repeat=n + m) if sum(z) == n])
    g = masks @ s / n - (1 - masks) @ s / m
    o = s[:n].mean() - s[n:].mean()
    return o / np.sqrt(((s - s.mean()) ** 2).sum() / (n + m - 1)), (g > o - 1e-9).sum() / len(masks)
