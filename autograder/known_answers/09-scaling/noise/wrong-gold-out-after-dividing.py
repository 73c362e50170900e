# diagnosis: the gold word was taken out after dividing: the rest must sum to 1 again
def noise_distribution(counts, exponent, gold):
    p = np.asarray(counts, dtype=float) ** exponent
    p /= p.sum()
    p[gold] = 0
    return p
