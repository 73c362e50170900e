# diagnosis: the token with which the sum reaches top_p is missing: it belongs to the nucleus
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    count = max(1, np.count_nonzero(np.cumsum(p[order]) < top_p))
    kept = np.zeros(len(p))
    kept[order[:count]] = p[order[:count]]
    return kept / kept.sum()
