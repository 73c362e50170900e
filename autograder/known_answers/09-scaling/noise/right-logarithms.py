def noise_distribution(counts, exponent, gold):
    z = exponent * np.log(np.asarray(counts, dtype=float))
    z[gold] = -np.inf
    p = np.exp(z - z.max())
    return p / p.sum()
