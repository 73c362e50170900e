def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    before = np.cumsum(p[order]) - p[order]
    keep = order[before < top_p]
    kept = np.zeros(len(p))
    kept[keep] = p[keep]
    return kept / kept.sum()
