# diagnosis: p has one side: take no absolute values, and do not double it
def weat_test(X, Y, A, B):
    def unit(vectors):
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    targets = unit(np.concatenate([X, Y]))
    s = (targets @ unit(A).T).mean(axis=1) - (targets @ unit(B).T).mean(axis=1)
    n = len(X)
    observed = s[:n].mean() - s[n:].mean()
    differences = []
    for first in combinations(range(len(s)), n):
        rest = [i for i in range(len(s)) if i not in first]
        differences.append(s[list(first)].mean() - s[rest].mean())
    p = np.mean(np.abs(differences) >= abs(observed) - 1e-9)
    return observed / s.std(ddof=1), p
