# diagnosis: the rows were made to sum to 1 by dividing; with both terms right they do
def kneser_ney(counts, discount):
    met = counts > 0
    lower = met.sum(axis=0) / met.sum()
    total = counts.sum(axis=1, keepdims=True)
    kinds = met.sum(axis=1, keepdims=True)
    P = counts / np.maximum(total, 1) + discount * kinds / np.maximum(total, 1) * lower
    P = np.where(total > 0, P, lower)
    return P / P.sum(axis=1, keepdims=True)
