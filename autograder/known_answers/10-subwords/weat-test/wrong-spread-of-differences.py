# diagnosis: the spread is that of s over the targets, not of the differences over all ways
def weat_test(X, Y, A, B):
    unit = lambda v: v / np.linalg.norm(v, axis=1, keepdims=True)
    t = unit(np.concatenate([X, Y]))
    s = (t @ unit(A).T).mean(1) - (t @ unit(B).T).mean(1)
    n = len(X)
    o = s[:n].mean() - s[n:].mean()
    d = [s[list(f)].mean() - np.delete(s, f).mean() for f in combinations(range(len(s)), n)]
    return o / np.std(d), np.mean(np.array(d) >= o - 1e-9)
