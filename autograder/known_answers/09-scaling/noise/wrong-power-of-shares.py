# diagnosis: shares to a power are not probabilities: divide by their sum again
def noise_distribution(counts, exponent, gold):
    share = np.array(counts, dtype=float) / np.sum(counts)
    p = share**exponent
    p[gold] = 0
    return p
