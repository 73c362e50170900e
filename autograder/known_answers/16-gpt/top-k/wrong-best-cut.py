# diagnosis: the k best were cut; they are to stay
def top_k(P, k):
    order = np.argsort(-P, axis=1, kind="stable")[:, :k]
    kept = P.copy()
    np.put_along_axis(kept, order, 0, axis=1)
    return kept / kept.sum(axis=1, keepdims=True)
