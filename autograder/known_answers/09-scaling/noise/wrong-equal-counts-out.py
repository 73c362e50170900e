# diagnosis: words as frequent as the gold one were taken out with it; only gold itself is never drawn
def noise_distribution(counts, exponent, gold):
    c = np.array(counts, dtype=float)
    p = c**exponent
    p[c == c[gold]] = 0
    return p / p.sum()
