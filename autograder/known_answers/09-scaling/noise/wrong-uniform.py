# diagnosis: all words are equally probable here: the counts are ignored
def noise_distribution(counts, exponent, gold):
    p = np.ones(len(counts))
    p[gold] = 0
    return p / p.sum()
