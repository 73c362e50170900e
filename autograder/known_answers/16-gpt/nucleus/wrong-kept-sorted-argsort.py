# diagnosis: the answer of the best token was put at place 0, and so on: put each at its own place, mask[order] = …
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    s = p[order]
    sums = np.cumsum(s)
    s[np.r_[False, sums[:-1] >= top_p]] = 0
    s = s / s.sum()
    return s[order]
