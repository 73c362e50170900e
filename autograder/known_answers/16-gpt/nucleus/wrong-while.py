# diagnosis: rounding may keep the sum below top_p; then all stay, and no place is found
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    kept, total, i = np.zeros(len(p)), 0, 0
    while total < top_p:
        kept[order[i]] = p[order[i]]
        total += p[order[i]]
        i += 1
    return kept / kept.sum()
