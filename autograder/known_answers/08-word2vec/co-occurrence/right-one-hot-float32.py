def cooccurrence(ids, V, m):
    one_hot = np.zeros((len(ids), V), dtype=np.float32)
    for t, i in enumerate(ids):
        if i >= 0:
            one_hot[t, i] = 1
    weights = np.zeros((len(ids), len(ids)), dtype=np.float32)
    for t in range(len(ids)):
        for s in range(max(0, t - m), t):
            if -1 not in ids[s : t + 1]:
                weights[t, s] = weights[s, t] = 1 / (t - s)
    return one_hot.T @ weights @ one_hot
