# diagnosis: equal values of s were taken for one target: deal the numbers of the targets, not their values
def weat_test(X, Y, A, B):
    unit = lambda v: v / np.linalg.norm(v, axis=1, keepdims=True)
    t = unit(np.concatenate([X, Y]))
    s = (t @ unit(A).T).mean(1) - (t @ unit(B).T).mean(1)
    n = len(X)
    o = s[:n].mean() - s[n:].mean()
    d = []
    for f in combinations(s, n):
        rest = [v for v in s if v not in f]
        d.append(np.mean(f) - np.mean(rest))
    return o / s.std(ddof=1), np.mean(np.array(d) >= o - 1e-9)
