# diagnosis: a later call changed an earlier result: return a new array each time
_kept = {}


def top_k(P, k):
    if (P.shape, k) not in _kept:
        _kept[P.shape, k] = np.zeros(P.shape)
    kept = _kept[P.shape, k]
    for p, row in zip(P, kept):
        best = np.argsort(-p, kind="stable")[:k]
        row[best] = p[best]
    kept /= kept.sum(axis=1, keepdims=True)
    return kept
