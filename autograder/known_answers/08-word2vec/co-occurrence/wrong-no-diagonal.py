# diagnosis: a word beside itself was left out; two places make a pair, whatever stands there
def cooccurrence(ids, V, m):
    N = np.zeros((V, V))
    for t, c in enumerate(ids):
        for s in range(max(0, t - m), min(t + m + 1, len(ids))):
            if c != ids[s] and -1 not in ids[min(s, t) : max(s, t) + 1]:
                N[c, ids[s]] += 1 / abs(t - s)
    return N
