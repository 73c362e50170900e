# diagnosis: these are the sums, from the best on; each token keeps its own probability
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    sums = np.cumsum(p[order])
    n = np.searchsorted(sums, top_p) + 1
    kept = np.zeros(len(p))
    kept[order[:n]] = sums[:n]
    return kept / kept.sum()
