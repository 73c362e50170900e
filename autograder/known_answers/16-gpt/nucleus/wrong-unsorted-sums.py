# diagnosis: a share top_p of the tokens stayed; it is their probability that must reach top_p
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    sums = np.cumsum(p)
    n = min(np.searchsorted(sums, top_p) + 1, len(p))
    kept = np.zeros(len(p))
    kept[order[:n]] = p[order[:n]]
    return kept / kept.sum()
