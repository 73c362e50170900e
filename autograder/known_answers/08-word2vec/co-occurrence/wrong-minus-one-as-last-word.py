# diagnosis: N[-1] is the last word: -1 was counted as a word
def cooccurrence(ids, V, m):
    N = np.zeros((V, V))
    for t, c in enumerate(ids):
        for s in range(t + 1, min(t + m + 1, len(ids))):
            N[c, ids[s]] += 1 / (s - t)
            N[ids[s], c] += 1 / (s - t)
    return N
