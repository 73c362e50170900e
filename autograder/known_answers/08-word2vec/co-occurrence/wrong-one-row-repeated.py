# diagnosis: all rows are one list: [[0.0] * V] * V repeats the same row
def cooccurrence(ids, V, m):
    N = [[0.0] * V] * V
    for t, c in enumerate(ids):
        for s in range(len(ids)):
            if s != t and abs(s - t) <= m and -1 not in ids[min(s, t) : max(s, t) + 1]:
                N[c][ids[s]] += 1 / abs(s - t)
    return N
