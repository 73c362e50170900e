# diagnosis: what is left was divided by top_p; divide it by its own sum, which is mostly larger
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    needed = np.concatenate([[True], np.cumsum(p[order])[:-1] < top_p])
    kept = np.zeros(len(p))
    kept[order[needed]] = p[order[needed]] / top_p
    return kept
