# diagnosis: the k best of the whole table stayed; each row has its own
def top_k(P, k):
    kth = np.sort(P, axis=None)[::-1][min(k, P.size) - 1]
    kept = np.where(P >= kth, P, 0)
    return kept / kept.sum(axis=1, keepdims=True)
