# diagnosis: the counts may be whole numbers: write counts - discount, a new array, not counts -= discount
def kneser_ney(counts, discount):
    met = counts > 0
    lower = met.sum(axis=0) / met.sum()
    total = counts.sum(axis=1, keepdims=True)
    kinds = met.sum(axis=1, keepdims=True)
    counts -= discount
    P = np.maximum(counts, 0) / np.maximum(total, 1) + discount * kinds / np.maximum(total, 1) * lower
    return np.where(total > 0, P, lower)
