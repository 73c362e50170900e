# diagnosis: a small number was added to the sum, which bends the shares: the sum is never 0
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    n = min(np.searchsorted(np.cumsum(p[order]), top_p) + 1, len(p))
    kept = np.zeros(len(p))
    kept[order[:n]] = p[order[:n]]
    return kept / (kept.sum() + 1e-6)
