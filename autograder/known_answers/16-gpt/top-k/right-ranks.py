def top_k(P, k):
    i = np.arange(P.shape[1])
    before = (P[:, None, :] > P[:, :, None]) | ((P[:, None, :] == P[:, :, None]) & (i[None, :] < i[:, None]))
    kept = np.where(before.sum(axis=2) < k, P, 0)
    return kept / kept.sum(axis=1, keepdims=True)
