# diagnosis: k may be larger than V: then nothing is cut
def top_k(P, k):
    kept = np.zeros(P.shape)
    for b in range(len(P)):
        row = P[b].copy()
        for j in range(k):
            i = np.argmax(row)
            kept[b, i] = row[i]
            row[i] = 0
    return kept / kept.sum(axis=1, keepdims=True)
