# diagnosis: N counts different pairs that came at all: counts > 0, those that came once, too
def kneser_ney(counts, discount):
    met = counts > 1
    lower = met.sum(axis=0) / met.sum()
    total = counts.sum(axis=1, keepdims=True)
    kinds = met.sum(axis=1, keepdims=True)
    P = (np.maximum(counts - discount, 0) + discount * kinds * lower) / np.maximum(total, 1)
    return np.where(total > 0, P, lower)
