# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def top_k(P, k):
    for p in P:
        p[np.argsort(-p, kind="stable")[k:]] = 0
    return P / P.sum(axis=1, keepdims=True)
