def top_k(P, k):
    result = np.zeros_like(P)
    for p, row in zip(P, result):
        ids = np.lexsort((np.arange(len(p)), -p))[:k]
        row[ids] = p[ids] / p[ids].sum()
    return result
