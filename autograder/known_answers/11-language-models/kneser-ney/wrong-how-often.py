# diagnosis: N(h ·) is how many different words followed h, not how often they did
def kneser_ney(counts, discount):
    met = counts > 0
    lower = met.sum(axis=0) / met.sum()
    total = counts.sum(axis=1, keepdims=True)
    kinds = counts.sum(axis=1, keepdims=True)
    P = np.maximum(counts - discount, 0) / np.maximum(total, 1) + discount * kinds / np.maximum(total, 1) * lower
    return np.where(total > 0, P, lower)
