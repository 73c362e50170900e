# diagnosis: the shapes do not fit: to compare each row with each, multiply by the transpose, X @ A.T
def weat_test(X, Y, A, B):
    unit = lambda v: v / np.linalg.norm(v, axis=1, keepdims=True)
    t = unit(np.concatenate([X, Y]))
    s = (t @ unit(A)).mean(1) - (t @ unit(B)).mean(1)
    n = len(X)
    o = s[:n].mean() - s[n:].mean()
    d = [s[list(f)].mean() - np.delete(s, f).mean() for f in combinations(range(len(s)), n)]
    return o / s.std(ddof=1), np.mean(np.array(d) >= o - 1e-9)
