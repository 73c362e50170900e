# diagnosis: a window reached across the end of a sentence: taking out every -1 runs sentences together
def cooccurrence(ids, V, m):
    words = [i for i in ids if i >= 0]
    N = np.zeros((V, V))
    for t, c in enumerate(words):
        for s in range(t + 1, min(t + m + 1, len(words))):
            N[c, words[s]] += 1 / (s - t)
            N[words[s], c] += 1 / (s - t)
    return N
