def turn(X, places):
    pairs = np.ascontiguousarray(X, dtype=float).view(complex)
    rates = np.exp(-np.log(10000) * np.arange(pairs.shape[1]) * 2 / X.shape[1])
    return (pairs * np.exp(1j * np.outer(places, rates))).view(float)
