# diagnosis: the weight is 1/d, not 1/(d + 1): neighbours are at distance 1
def cooccurrence(ids, V, m):
    N = np.zeros((V, V))
    for t, c in enumerate(ids):
        for s in range(max(0, t - m), min(t + m + 1, len(ids))):
            if s != t and -1 not in ids[min(s, t) : max(s, t) + 1]:
                N[c, ids[s]] += 1 / (abs(t - s) + 1)
    return N
