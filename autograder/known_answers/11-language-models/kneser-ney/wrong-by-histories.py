# diagnosis: P_cont is divided by the number of histories; N(· ·) is the number of different pairs
def kneser_ney(counts, discount):
    met = counts > 0
    lower = met.mean(axis=0)
    total = counts.sum(axis=1, keepdims=True)
    kinds = met.sum(axis=1, keepdims=True)
    P = np.maximum(counts - discount, 0) / np.maximum(total, 1) + discount * kinds / np.maximum(total, 1) * lower
    return np.where(total > 0, P, lower)
