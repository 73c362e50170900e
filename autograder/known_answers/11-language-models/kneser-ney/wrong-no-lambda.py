# diagnosis: the second term is not multiplied by β N(h ·) / c(h)
def kneser_ney(counts, discount):
    met = counts > 0
    lower = met.sum(axis=0) / met.sum()
    total = counts.sum(axis=1, keepdims=True)
    kinds = met.sum(axis=1, keepdims=True)
    P = np.maximum(counts - discount, 0) / np.maximum(total, 1) + 1 * lower
    return np.where(total > 0, P, lower)
