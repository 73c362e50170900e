# diagnosis: none
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    sums = np.round(np.cumsum(p[order]), 1)
    needed = np.concatenate([[True], sums[:-1] < top_p])
    kept = np.zeros(len(p))
    kept[order[needed]] = p[order[needed]]
    return kept / kept.sum()
