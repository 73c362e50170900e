# diagnosis: the shapes do not fit: what belongs to rows is (H, 1), by axis=1 and keepdims=True; P_cont is (W,), by axis=0
def kneser_ney(counts, discount):
    met = counts > 0
    lower = met.sum(axis=1) / met.sum()
    total = counts.sum(axis=1, keepdims=True)
    kinds = met.sum(axis=1, keepdims=True)
    P = np.maximum(counts - discount, 0) / np.maximum(total, 1) + discount * kinds / np.maximum(total, 1) * lower
    return np.where(total > 0, P, lower)
