# diagnosis: of equally good tokens those with the lower ids stay; argsort keeps their order with kind='stable' only
def nucleus(p, top_p):
    order = np.argsort(p, kind="stable")[::-1]
    kept, total = np.zeros(len(p)), 0
    for i in order:
        kept[i] = p[i]
        total += p[i]
        if total >= top_p:
            break
    return kept / kept.sum()
