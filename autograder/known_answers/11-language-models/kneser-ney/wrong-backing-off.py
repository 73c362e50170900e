# diagnosis: the second term is missing for words that followed h: it belongs to all
def kneser_ney(counts, discount):
    H, W = counts.shape
    lower = [np.count_nonzero(counts[:, w]) / np.count_nonzero(counts) for w in range(W)]
    P = np.zeros((H, W))
    for h in range(H):
        total = counts[h].sum()
        kinds = np.count_nonzero(counts[h])
        for w in range(W):
            P[h, w] = lower[w]
            if total > 0:
                P[h, w] = discount * kinds / total * lower[w]
                if counts[h, w] > 0:
                    P[h, w] = (counts[h, w] - discount) / total
    return P
