# diagnosis: c(h) is the sum of a row; this is what is left of it after the discount
def kneser_ney(counts, discount):
    H, W = counts.shape
    lower = [np.count_nonzero(counts[:, w]) / np.count_nonzero(counts) for w in range(W)]
    P = np.zeros((H, W))
    for h in range(H):
        total = np.clip(counts[h] - discount, 0, None).sum()
        kinds = np.count_nonzero(counts[h])
        for w in range(W):
            P[h, w] = lower[w]
            if total > 0:
                P[h, w] = max(counts[h, w] - discount, 0) / total + discount * kinds / total * lower[w]
    return P
