# diagnosis: s is the mean of the cosines, not the cosine with the mean vector
def weat_test(X, Y, A, B):
    unit = lambda v: v / np.linalg.norm(v, axis=1, keepdims=True)
    t = unit(np.concatenate([X, Y]))
    ma, mb = A.mean(0), B.mean(0)
    s = t @ ma / np.linalg.norm(ma) - t @ mb / np.linalg.norm(mb)
    n = len(X)
    o = s[:n].mean() - s[n:].mean()
    d = [s[list(f)].mean() - np.delete(s, f).mean() for f in combinations(range(len(s)), n)]
    return o / s.std(ddof=1), np.mean(np.array(d) >= o - 1e-9)
