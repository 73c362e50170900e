# diagnosis: tokens were counted once for each different probability: count tokens, not probabilities
def top_k(P, k):
    kept = np.zeros(P.shape)
    for b, p in enumerate(P):
        best = sorted(set(p), reverse=True)[:k]
        for i, x in enumerate(p):
            if x in best:
                kept[b, i] = x
    return kept / kept.sum(axis=1, keepdims=True)
