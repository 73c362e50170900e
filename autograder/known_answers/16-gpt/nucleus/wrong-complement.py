# diagnosis: the sum is to reach top_p; here it reached 1 - top_p
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    n = min(np.searchsorted(np.cumsum(p[order]), 1 - top_p) + 1, len(p))
    kept = np.zeros(len(p))
    kept[order[:n]] = p[order[:n]]
    return kept / kept.sum()
