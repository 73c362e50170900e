def noise_distribution(counts, exponent, gold):
    other = np.arange(len(counts)) != gold
    p = np.zeros(len(counts))
    p[other] = np.array(counts, dtype=float)[other] ** exponent
    return p / np.sum(p)
