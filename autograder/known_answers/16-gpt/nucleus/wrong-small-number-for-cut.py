# diagnosis: those that were cut got a small number; they are to get 0
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    n = min(np.searchsorted(np.cumsum(p[order]), top_p) + 1, len(p))
    kept = np.full(len(p), 1e-10)
    kept[order[:n]] = p[order[:n]]
    return kept / kept.sum()
