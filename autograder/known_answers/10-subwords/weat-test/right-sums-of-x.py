def weat_test(X, Y, A, B):
    E = [V / np.linalg.norm(V, axis=-1, keepdims=True) for V in (np.vstack([X, Y]), A, B)]
    s = np.einsum("td,ad->ta", E[0], E[1]).mean(1) - np.einsum("td,bd->tb", E[0], E[2]).mean(1)
    n = len(X)
    groups = np.array(list(combinations(range(len(s)), n)))
    share = (s[groups].sum(axis=1) >= s[:n].sum() - 1e-9).mean()
    return [(np.mean(s[:n]) - np.mean(s[n:])) / np.std(s, ddof=1), share]
