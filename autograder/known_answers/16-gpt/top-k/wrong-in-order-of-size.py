# diagnosis: they stand in order of size; each token keeps its own place
def top_k(P, k):
    kept = -np.sort(-P, axis=1)
    kept[:, k:] = 0
    return kept / kept.sum(axis=1, keepdims=True)
