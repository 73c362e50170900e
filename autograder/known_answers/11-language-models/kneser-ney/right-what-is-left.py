def kneser_ney(counts, discount):
    lower = np.count_nonzero(counts, axis=0) / np.count_nonzero(counts)
    P = np.zeros(counts.shape)
    for h, row in enumerate(counts):
        if row.any():
            kept = np.clip(row - discount, 0, None) / row.sum()
            P[h] = kept + (1 - kept.sum()) * lower
        else:
            P[h] = lower
    return P
