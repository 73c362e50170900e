# diagnosis: N[c, o] += … with lists of numbers counts a repeated pair once: use np.add.at
def cooccurrence(ids, V, m):
    ids = np.array(ids, dtype=int)
    sentence = np.cumsum(ids < 0)
    N = np.zeros((V, V))
    for d in range(1, min(m, len(ids)) + 1):
        first, second = ids[:-d], ids[d:]
        together = (sentence[:-d] == sentence[d:]) & (first >= 0) & (second >= 0)
        N[first[together], second[together]] += 1 / d
        N[second[together], first[together]] += 1 / d
    return N
