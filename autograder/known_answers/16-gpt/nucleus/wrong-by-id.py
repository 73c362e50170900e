# diagnosis: the tokens were taken in the order of their ids: begin with the best
def nucleus(p, top_p):
    kept, total = np.zeros(len(p)), 0
    for i in range(len(p)):
        kept[i] = p[i]
        total += p[i]
        if total >= top_p:
            break
    return kept / kept.sum()
