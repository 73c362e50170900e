# diagnosis: the word after gold was taken out: words are numbered from 0
def noise_distribution(counts, exponent, gold):
    p = np.array(counts, dtype=float) ** exponent
    p[(gold + 1) % len(p)] = 0
    return p / p.sum()
