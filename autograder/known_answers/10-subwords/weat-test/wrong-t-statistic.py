# diagnosis: this is a t-statistic: d is divided by the standard deviation, without √(1/n + 1/m)
def weat_test(X, Y, A, B):
    def unit(vectors):
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    targets = unit(np.concatenate([X, Y]))
    s = (targets @ unit(A).T).mean(axis=1) - (targets @ unit(B).T).mean(axis=1)
    n, m = len(X), len(Y)
    observed = s[:n].mean() - s[n:].mean()
    ways = [s[list(first)].mean() - np.delete(s, first).mean() for first in combinations(range(n + m), n)]
    p = np.mean(np.array(ways) >= observed - 1e-9)
    pooled = ((n - 1) * s[:n].var(ddof=1) + (m - 1) * s[n:].var(ddof=1)) / (n + m - 2)
    return observed / (pooled**0.5 * math.sqrt(1 / n + 1 / m)), p
