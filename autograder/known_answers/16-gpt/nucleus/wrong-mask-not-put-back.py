# diagnosis: the answer of the best token was put at place 0, and so on: put each at its own place, mask[order] = …
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    needed = np.concatenate([[True], np.cumsum(p[order])[:-1] < top_p])
    kept = np.where(needed, p, 0)
    return kept / kept.sum()
