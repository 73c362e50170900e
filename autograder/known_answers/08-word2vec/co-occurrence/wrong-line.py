# diagnosis: the weight falls in a straight line here, (m + 1 - d)/m; it is 1/d
def cooccurrence(ids, V, m):
    N = np.zeros((V, V))
    for t, c in enumerate(ids):
        for s in range(max(0, t - m), min(t + m + 1, len(ids))):
            if s != t and -1 not in ids[min(s, t) : max(s, t) + 1]:
                N[c, ids[s]] += (m + 1 - abs(t - s)) / m
    return N
