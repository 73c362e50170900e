# diagnosis: the exponent is -2i/d for pair i; here it is -4i/d: arange(0, d, 2) is 2i already
def turn(X, places):
    T, d = X.shape
    i = np.arange(0, d, 2)
    rates = 10000.0 ** (-2 * i / d)
    angles = np.array(places)[:, None] * rates
    x, y = X[:, 0::2], X[:, 1::2]
    out = np.zeros((T, d))
    out[:, 0::2] = x * np.cos(angles) - y * np.sin(angles)
    out[:, 1::2] = x * np.sin(angles) + y * np.cos(angles)
    return out
