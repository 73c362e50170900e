# diagnosis: a sum of exactly top_p is enough; here one more was taken
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    remove = np.cumsum(p[order]) > top_p
    remove[1:] = remove[:-1].copy()
    remove[0] = False
    kept = p.copy()
    kept[order[remove]] = 0
    return kept / kept.sum()
