# diagnosis: a place was counted with itself: leave out distance 0
def cooccurrence(ids, V, m):
    N = np.zeros((V, V))
    for t, c in enumerate(ids):
        for s in range(max(0, t - m), min(t + m + 1, len(ids))):
            if -1 not in ids[min(s, t) : max(s, t) + 1]:
                N[c, ids[s]] += 1 / max(1, abs(t - s))
    return N
