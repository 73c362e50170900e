# diagnosis: a count of 1 pays the discount, too
def kneser_ney(counts, discount):
    met = counts > 0
    lower = met.sum(axis=0) / met.sum()
    total = counts.sum(axis=1, keepdims=True)
    kinds = met.sum(axis=1, keepdims=True)
    first = np.where(counts > 1, counts - discount, counts)
    return np.where(total > 0, (first + discount * kinds * lower) / np.maximum(total, 1), lower)
