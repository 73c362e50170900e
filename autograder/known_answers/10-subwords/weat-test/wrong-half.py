# diagnosis: the first group has as many targets as X, not half of them
def weat_test(X, Y, A, B):
    unit = lambda v: v / np.linalg.norm(v, axis=1, keepdims=True)
    t = unit(np.concatenate([X, Y]))
    s = (t @ unit(A).T).mean(1) - (t @ unit(B).T).mean(1)
    n = len(X)
    o = s[:n].mean() - s[n:].mean()
    h = len(s) // 2
    d = [s[list(f)].mean() - np.delete(s, f).mean() for f in combinations(range(len(s)), h)]
    return o / s.std(ddof=1), np.mean(np.array(d) >= o - 1e-9)
