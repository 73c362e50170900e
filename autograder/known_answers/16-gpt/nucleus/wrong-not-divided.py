# diagnosis: what is left was not divided by its sum
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    needed = np.concatenate([[True], np.cumsum(p[order])[:-1] < top_p])
    kept = np.zeros(len(p))
    kept[order[needed]] = p[order[needed]]
    return kept
