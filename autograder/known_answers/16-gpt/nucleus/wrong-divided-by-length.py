# diagnosis: it was divided by its length, the root of the sum of squares; divide by the sum
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    n = min(np.searchsorted(np.cumsum(p[order]), top_p) + 1, len(p))
    kept = np.zeros(len(p))
    kept[order[:n]] = p[order[:n]]
    return kept / np.sqrt((kept**2).sum())
