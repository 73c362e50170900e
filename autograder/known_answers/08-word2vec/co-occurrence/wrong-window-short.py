# diagnosis: the window is one place too short
def cooccurrence(ids, V, m):
    N = np.zeros((V, V))
    for t, c in enumerate(ids):
        for s in range(max(0, t - m + 1), min(t + m, len(ids))):
            if s != t and -1 not in ids[min(s, t) : max(s, t) + 1]:
                N[c, ids[s]] += 1 / abs(t - s)
    return N
