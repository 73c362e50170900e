# diagnosis: the nucleus was cut; it is to stay
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    needed = np.concatenate([[True], np.cumsum(p[order])[:-1] < top_p])
    kept = p.copy()
    kept[order[needed]] = 0
    return kept / kept.sum()
