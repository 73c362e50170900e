# diagnosis: cut to whole numbers: zeros_like(counts) holds no fractions where the counts are whole
def noise_distribution(counts, exponent, gold):
    p = np.zeros_like(counts)
    for w, n in enumerate(counts):
        p[w] = 0 if w == gold else n**exponent
    return p / p.sum()
