# diagnosis: the counts were multiplied by the exponent; raise them to that power
def noise_distribution(counts, exponent, gold):
    p = np.array(counts, dtype=float) * exponent
    p[gold] = 0
    return p
