# diagnosis: the power comes first, then the division: these are powers of shares
def noise_distribution(counts, exponent, gold):
    p = np.array(counts, float)
    p[gold] = 0
    return (p / p.sum()) ** exponent
