# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def top_k(P, k):
    kept = []
    for p in P:
        p[np.argsort(-p, kind="stable")[k:]] = 0
        kept.append(p / p.sum())
    return np.array(kept)
