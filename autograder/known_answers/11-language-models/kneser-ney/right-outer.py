def kneser_ney(counts, discount):
    met = np.sign(counts)
    lower = np.einsum("hw->w", met) / np.einsum("hw->", met)
    total = np.einsum("hw->h", counts)
    seen = total > 0
    P = np.tile(lower, (len(counts), 1))
    P[seen] = np.maximum(counts[seen] - discount, 0) / total[seen, None]
    P[seen] += np.outer(discount * met[seen].sum(axis=1) / total[seen], lower)
    return P
