# diagnosis: a window reached across the end of a sentence
def cooccurrence(ids, V, m):
    N = np.zeros((V, V))
    for t, c in enumerate(ids):
        for s in range(t + 1, min(t + m + 1, len(ids))):
            if c >= 0 and ids[s] >= 0:
                N[c, ids[s]] += 1 / (s - t)
                N[ids[s], c] += 1 / (s - t)
    return N
