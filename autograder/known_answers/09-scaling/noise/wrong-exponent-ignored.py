# diagnosis: the exponent is ignored: these are the plain frequencies
def noise_distribution(counts, exponent, gold):
    p = np.array(counts, dtype=float)
    p[gold] = 0
    return p / p.sum()
