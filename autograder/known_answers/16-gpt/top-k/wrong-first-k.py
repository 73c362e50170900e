# diagnosis: the first k tokens stayed; take the k best
def top_k(P, k):
    kept = P.copy()
    kept[:, k:] = 0
    return kept / kept.sum(axis=1, keepdims=True)
