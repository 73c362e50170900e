# diagnosis: the k-th best is missing: k − 1 stayed, or the comparison is too strict
def top_k(P, k):
    k = min(k, P.shape[1])
    kth = np.sort(P, axis=1)[:, -k][:, None]
    kept = np.where(P > kth, P, 0)
    return kept / kept.sum(axis=1, keepdims=True)
