def top_k(P, k):
    kept = np.array(P, dtype=float)
    order = np.argsort(-P, axis=1, kind="mergesort")
    kept[np.arange(len(P))[:, None], order[:, k:]] = 0
    return kept / kept.sum(1)[:, None]
