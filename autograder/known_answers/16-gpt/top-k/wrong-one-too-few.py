# diagnosis: the k-th best is missing: k − 1 stayed, or the comparison is too strict
def top_k(P, k):
    order = np.argsort(-P, axis=1, kind="stable")[:, : k - 1]
    kept = np.zeros(P.shape)
    np.put_along_axis(kept, order, np.take_along_axis(P, order, axis=1), axis=1)
    return kept / kept.sum(axis=1, keepdims=True)
