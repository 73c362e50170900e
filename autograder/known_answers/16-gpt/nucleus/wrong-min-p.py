# diagnosis: only the best stayed: more are taken until the sum suffices
def nucleus(p, top_p):
    kept = np.where(p >= top_p * p.max(), p, 0)
    return kept / kept.sum()
