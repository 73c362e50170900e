def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    count = np.searchsorted(np.cumsum(p[order]), top_p) + 1
    kept = np.zeros_like(p)
    kept[order[:count]] = p[order[:count]]
    return kept / kept.sum()
