# diagnosis: the second term is missing: what was paid is shared out by P_cont
def kneser_ney(counts, discount):
    met = counts > 0
    lower = met.sum(axis=0) / met.sum()
    total = counts.sum(axis=1, keepdims=True)
    P = np.maximum(counts - discount, 0) / np.maximum(total, 1)
    return np.where(total > 0, P, lower)
