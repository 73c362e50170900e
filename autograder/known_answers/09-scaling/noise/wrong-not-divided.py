# diagnosis: the powers are not probabilities: divide by their sum
def noise_distribution(counts, exponent, gold):
    p = np.array(counts, dtype=float) ** exponent
    p[gold] = 0
    return p
