# diagnosis: rounding may keep the sum below top_p; then all stay, but argmax of nothing but False is 0
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    count = np.argmax(np.cumsum(p[order]) >= top_p) + 1
    kept = np.zeros(len(p))
    kept[order[:count]] = p[order[:count]]
    return kept / kept.sum()
