# diagnosis: the count of gold was set to 0 before the power: 0 to the power 0 is 1, to a negative one infinite
def noise_distribution(counts, exponent, gold):
    c = np.array(counts, dtype=float)
    c[gold] = 0
    p = c**exponent
    return p / p.sum()
