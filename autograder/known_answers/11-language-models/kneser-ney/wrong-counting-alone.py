# diagnosis: this is counting alone, c(h w) / c(h): no discount was taken
def kneser_ney(counts, discount):
    met = counts > 0
    lower = met.sum(axis=0) / met.sum()
    total = counts.sum(axis=1, keepdims=True)
    P = counts / np.maximum(total, 1)
    return np.where(total > 0, P, lower)
