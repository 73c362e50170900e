# diagnosis: a sum that is only nearly top_p does not reach it: compare the numbers as they are
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    total, keep = 0, []
    for i in order:
        keep.append(i)
        total += p[i]
        if total > top_p or np.isclose(total, top_p):
            break
    kept = np.zeros(len(p))
    kept[keep] = p[keep]
    return kept / kept.sum()
