# diagnosis: p is no number of ways divided by that of all ways: try all, draw none
def weat_test(X, Y, A, B):
    unit = lambda v: v / np.linalg.norm(v, axis=1, keepdims=True)
    t = unit(np.concatenate([X, Y]))
    s = (t @ unit(A).T).mean(1) - (t @ unit(B).T).mean(1)
    n = len(X)
    o = s[:n].mean() - s[n:].mean()
    rng = np.random.default_rng(0)
    d = []
    for _ in range(1000):
        q = rng.permutation(s)
        d.append(q[:n].mean() - q[n:].mean())
    return o / s.std(ddof=1), np.mean(np.array(d) >= o - 1e-9)
