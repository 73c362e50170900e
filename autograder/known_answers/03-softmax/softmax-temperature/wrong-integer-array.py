# diagnosis: cut to integers: an array made with zeros_like(Z) is as integer as Z
def softmax_at(Z, T):
    P = np.zeros_like(Z)
    for i, row in enumerate(Z):
        powers = np.exp((row - row.max()) / T)
        P[i] = powers / powers.sum()
    return P
