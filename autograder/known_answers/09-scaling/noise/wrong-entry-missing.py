# diagnosis: one entry is missing: keep all V words, with 0 for the gold one
def noise_distribution(counts, exponent, gold):
    p = np.delete(np.asarray(counts, dtype=float), gold) ** exponent
    return p / p.sum()
