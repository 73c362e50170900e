# diagnosis: a sum of exactly top_p is enough; here one more was taken
def nucleus(p, top_p):
    order = np.argsort(-p, kind="stable")
    kept, total = np.zeros(len(p)), 0
    for i in order:
        kept[i] = p[i]
        total += p[i]
        if total > top_p:
            break
    return kept / kept.sum()
