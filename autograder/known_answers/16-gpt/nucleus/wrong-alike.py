# diagnosis: all that stayed got the same share: divide them by their sum
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    needed = np.concatenate([[True], np.cumsum(p[order])[:-1] < top_p])
    kept = np.zeros(len(p))
    kept[order[needed]] = 1 / needed.sum()
    return kept
