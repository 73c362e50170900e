# diagnosis: the token with which the sum reaches top_p is missing: it belongs to the nucleus
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    best = order[np.cumsum(p[order]) <= top_p]
    kept = np.zeros(len(p))
    kept[best] = p[best]
    return kept / kept.sum()
