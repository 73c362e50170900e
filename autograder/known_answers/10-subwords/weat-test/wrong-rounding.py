# diagnosis: p counts ways at least as large: those as large count, too, and so does the given way itself
def weat_test(X, Y, A, B):
    unit = lambda v: v / np.linalg.norm(v, axis=1, keepdims=True)
    t = unit(np.concatenate([X, Y]))
    s = (t @ unit(A).T).mean(1) - (t @ unit(B).T).mean(1)
    n = len(X)
    o = sum(s[:n]) / n - sum(s[n:]) / (len(s) - n)
    T = s.sum()
    d = [s[list(f)].sum() / n - (T - s[list(f)].sum()) / (len(s) - n) for f in combinations(range(len(s)), n)]
    return o / s.std(ddof=1), np.mean(np.array(d) >= o)
