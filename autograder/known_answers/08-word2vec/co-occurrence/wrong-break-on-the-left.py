# diagnosis: before the first place there is nothing; ids[-1] is the last one
def cooccurrence(ids, V, m):
    N = np.zeros((V, V))
    for t, c in enumerate(ids):
        if c < 0:
            continue
        for step in (-1, 1):
            for d in range(1, m + 1):
                s = t + step * d
                if s >= len(ids) or ids[s] < 0:
                    break
                N[c, ids[s]] += 1 / d
    return N
