# diagnosis: one array is asked for: the probabilities of the nucleus
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    n = min(np.searchsorted(np.cumsum(p[order]), top_p) + 1, len(p))
    kept = np.zeros(len(p))
    kept[order[:n]] = p[order[:n]]
    return kept / kept.sum(), n
