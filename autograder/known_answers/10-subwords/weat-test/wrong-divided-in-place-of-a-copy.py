# diagnosis: the vectors may hold integers: write v = v / lengths, a new array of floats, not v /= lengths
def weat_test(X, Y, A, B):
    def unit(v):
        v = v.copy()
        v /= np.linalg.norm(v, axis=1, keepdims=True)
        return v

    t = unit(np.concatenate([X, Y]))
    s = (t @ unit(A).T).mean(1) - (t @ unit(B).T).mean(1)
    n = len(X)
    o = s[:n].mean() - s[n:].mean()
    d = [s[list(f)].mean() - np.delete(s, f).mean() for f in combinations(range(len(s)), n)]
    return o / s.std(ddof=1), np.mean(np.array(d) >= o - 1e-9)
