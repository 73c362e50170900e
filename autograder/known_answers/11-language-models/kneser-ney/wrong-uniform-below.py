# diagnosis: all words are equally probable in the second term; it has P_cont
def kneser_ney(counts, discount):
    met = counts > 0
    lower = np.ones(counts.shape[1]) / counts.shape[1]
    total = counts.sum(axis=1, keepdims=True)
    kinds = met.sum(axis=1, keepdims=True)
    P = np.maximum(counts - discount, 0) / np.maximum(total, 1) + discount * kinds / np.maximum(total, 1) * lower
    return np.where(total > 0, P, lower)
