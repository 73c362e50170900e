# diagnosis: the exponent is ignored: 0.75 stands in its place
def noise_distribution(counts, exponent, gold):
    p = np.array(counts, dtype=float) ** 0.75
    p[gold] = 0
    return p / p.sum()
