def cooccurrence(ids, V, m):
    N = [[0.0] * V for _ in range(V)]
    for t in range(len(ids)):
        for step in (-1, 1):
            for d in range(1, m + 1):
                s = t + step * d
                if ids[t] < 0 or not 0 <= s < len(ids) or ids[s] < 0:
                    break
                N[ids[t]][ids[s]] += 1 / d
    return N
