# diagnosis: index finds only the first of equally good tokens: look for ids, not for probabilities
def nucleus(p, top_p):
    values, kept, total = p.tolist(), np.zeros(len(p)), 0
    for x in sorted(values, reverse=True):
        kept[values.index(x)] = x
        total += x
        if total >= top_p:
            break
    return kept / kept.sum()
