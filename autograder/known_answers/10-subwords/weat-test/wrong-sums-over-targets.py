# diagnosis: d was made of sums; take the means over X and Y
def weat_test(X, Y, A, B):
    unit = lambda v: v / np.linalg.norm(v, axis=1, keepdims=True)
    t = unit(np.concatenate([X, Y]))
    s = (t @ unit(A).T).mean(1) - (t @ unit(B).T).mean(1)
    n = len(X)
    o = s[:n].sum() - s[n:].sum()
    d = [s[list(f)].sum() - np.delete(s, f).sum() for f in combinations(range(len(s)), n)]
    return o / s.std(ddof=1), np.mean(np.array(d) >= o - 1e-9)
