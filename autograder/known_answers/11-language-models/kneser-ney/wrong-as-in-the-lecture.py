# diagnosis: β was taken from the counts of P_cont, too, as in the lecture; here they stay whole
def kneser_ney(counts, discount):
    met = counts > 0
    places = met.sum(axis=0)
    paid = discount * (places > 0).sum() / places.sum()
    lower = np.maximum(places - discount, 0) / places.sum() + paid / len(places)
    total = counts.sum(axis=1, keepdims=True)
    kinds = met.sum(axis=1, keepdims=True)
    P = np.maximum(counts - discount, 0) / np.maximum(total, 1) + discount * kinds / np.maximum(total, 1) * lower
    return np.where(total > 0, P, lower)
