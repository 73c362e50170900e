# diagnosis: only the words to the right were counted: a pair counts for both of its words
def cooccurrence(ids, V, m):
    N = np.zeros((V, V))
    for t, c in enumerate(ids):
        for s in range(t + 1, min(t + m + 1, len(ids))):
            if c < 0 or ids[s] < 0:
                break
            N[c, ids[s]] += 1 / (s - t)
    return N
