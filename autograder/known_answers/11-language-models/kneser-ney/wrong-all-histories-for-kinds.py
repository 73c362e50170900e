# diagnosis: N(h ·) counts the words that followed h; this is how many rows there are
def kneser_ney(counts, discount):
    H, W = counts.shape
    lower = [np.count_nonzero(counts[:, w]) / np.count_nonzero(counts) for w in range(W)]
    P = np.zeros((H, W))
    for h in range(H):
        total = counts[h].sum()
        kinds = len(counts)
        for w in range(W):
            P[h, w] = lower[w]
            if total > 0:
                P[h, w] = max(counts[h, w] - discount, 0) / total + discount * kinds / total * lower[w]
    return P
