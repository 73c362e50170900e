# diagnosis: divided by 0: where c(h) is 0, P is P_cont
def kneser_ney(counts, discount):
    H, W = counts.shape
    lower = [np.count_nonzero(counts[:, w]) / np.count_nonzero(counts) for w in range(W)]
    P = np.zeros((H, W))
    for h in range(H):
        total = int(counts[h].sum())
        kinds = np.count_nonzero(counts[h])
        for w in range(W):
            P[h, w] = lower[w]
            P[h, w] = max(float(counts[h, w]) - discount, 0) / total + discount * kinds / total * lower[w]
    return P
