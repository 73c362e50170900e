# diagnosis: what was paid is shared out among all words, not only among those that never followed h
def kneser_ney(counts, discount):
    met = counts > 0
    lower = met.sum(axis=0) / met.sum()
    total = counts.sum(axis=1, keepdims=True)
    kinds = met.sum(axis=1, keepdims=True)
    rest = (lower * ~met).sum(axis=1, keepdims=True)
    below = discount * kinds * lower / np.where(rest > 0, rest, 1)
    return np.where(total > 0, np.where(met, counts - discount, below) / np.maximum(total, 1), lower)
