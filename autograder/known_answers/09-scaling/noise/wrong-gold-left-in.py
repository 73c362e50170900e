# diagnosis: the gold word is still drawn: its probability is 0
def noise_distribution(counts, exponent, gold):
    p = np.asarray(counts, dtype=float) ** exponent
    return p / p.sum()
