# diagnosis: an axis too many: this is one text, (V,)
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    n = min(np.searchsorted(np.cumsum(p[order]), top_p) + 1, len(p))
    kept = np.zeros((1, len(p)))
    kept[0, order[:n]] = p[order[:n]]
    return kept / kept.sum()
