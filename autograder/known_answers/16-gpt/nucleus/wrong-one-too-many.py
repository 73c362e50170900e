# diagnosis: one token too many stayed: it ends where the sum reaches top_p
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    count = np.searchsorted(np.cumsum(p[order]), top_p) + 2
    kept = np.zeros(len(p))
    kept[order[:count]] = p[order[:count]]
    return kept / kept.sum()
