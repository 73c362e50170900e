# diagnosis: counts may be a list, which has no powers: make an array of floats of it first
def noise_distribution(counts, exponent, gold):
    p = counts**exponent
    p[gold] = 0
    return p / p.sum()
