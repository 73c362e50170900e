# diagnosis: a sum of exactly top_p is enough; here one more was taken
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    count = np.searchsorted(np.cumsum(p[order]), top_p, side="right") + 1
    kept = np.zeros(len(p))
    kept[order[:count]] = p[order[:count]]
    return kept / kept.sum()
