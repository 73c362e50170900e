# diagnosis: the spread is the mean of both groups' standard deviations; take one, of X and Y together
def weat_test(X, Y, A, B):
    def unit(vectors):
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    targets = unit(np.concatenate([X, Y]))
    s = (targets @ unit(A).T).mean(axis=1) - (targets @ unit(B).T).mean(axis=1)
    n, m = len(X), len(Y)
    observed = s[:n].mean() - s[n:].mean()
    ways = [s[list(first)].mean() - np.delete(s, first).mean() for first in combinations(range(n + m), n)]
    p = np.mean(np.array(ways) >= observed - 1e-9)
    return observed / ((s[:n].std(ddof=1) + s[n:].std(ddof=1)) / 2), p
