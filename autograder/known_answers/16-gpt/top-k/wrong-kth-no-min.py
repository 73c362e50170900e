# diagnosis: more than k stayed: all that are as good as the k-th; of these only the lower ids stay
def top_k(P, k):
    kth = np.sort(P, axis=1)[:, -k][:, None]
    kept = np.where(P >= kth, P, 0)
    return kept / kept.sum(axis=1, keepdims=True)
