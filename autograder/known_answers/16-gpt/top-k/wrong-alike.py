# diagnosis: all that stayed got the same share: divide them by their sum
def top_k(P, k):
    result = np.zeros(P.shape)
    for b, p in enumerate(P):
        result[b, np.argsort(-p, kind="stable")[:k]] = 1 / min(k, len(p))
    return result
