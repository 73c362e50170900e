# diagnosis: a share top_p of the tokens stayed; it is their probability that must reach top_p
def nucleus(p, top_p):
    cut = np.quantile(p, 1 - top_p)
    kept = np.where(p >= cut, p, 0)
    return kept / kept.sum()
