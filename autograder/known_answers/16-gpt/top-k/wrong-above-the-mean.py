# diagnosis: all that is above some number stayed; count k of them
def top_k(P, k):
    kept = np.where(P > P.mean(axis=1, keepdims=True), P, 0)
    return kept / kept.sum(axis=1, keepdims=True)
