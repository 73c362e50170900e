# diagnosis: an array made with zeros_like is as integer as the vectors and cuts what is put in: use np.zeros
def weat_test(X, Y, A, B):
    def unit(v):
        u = np.zeros_like(v)
        for i in range(len(v)):
            u[i] = v[i] / np.linalg.norm(v[i])
        return u

    t = unit(np.concatenate([X, Y]))
    s = (t @ unit(A).T).mean(1) - (t @ unit(B).T).mean(1)
    n = len(X)
    o = s[:n].mean() - s[n:].mean()
    d = [s[list(f)].mean() - np.delete(s, f).mean() for f in combinations(range(len(s)), n)]
    return o / s.std(ddof=1), np.mean(np.array(d) >= o - 1e-9)
