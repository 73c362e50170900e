# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def noise_distribution(counts, exponent, gold):
    counts[gold] = 0
    p = np.where(np.arange(len(counts)) == gold, 0, np.maximum(counts, 1e-9) ** exponent)
    return p / p.sum()
