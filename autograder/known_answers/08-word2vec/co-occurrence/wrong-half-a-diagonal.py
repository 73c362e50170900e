# diagnosis: a word beside itself: each of the two places is a centre, so its diagonal entry gets 1/d twice
def cooccurrence(ids, V, m):
    N = np.zeros((V, V))
    for t, c in enumerate(ids):
        for s in range(t + 1, min(t + m + 1, len(ids))):
            if c < 0 or ids[s] < 0:
                break
            N[c, ids[s]] += 1 / (s - t)
            if c != ids[s]:
                N[ids[s], c] += 1 / (s - t)
    return N
