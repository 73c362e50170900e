def top_k(P, k):
    left, kept = np.array(P, dtype=float), np.zeros(P.shape)
    for b in range(len(P)):
        for _ in range(min(k, P.shape[1])):
            i = np.argmax(left[b])
            kept[b, i], left[b, i] = P[b, i], -1
    return kept / kept.sum(axis=1)[:, None]
