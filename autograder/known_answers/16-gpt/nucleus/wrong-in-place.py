# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    needed = np.concatenate([[True], np.cumsum(p[order])[:-1] < top_p])
    p[order[~needed]] = 0
    return p / p.sum()
