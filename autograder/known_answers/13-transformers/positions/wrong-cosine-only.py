# diagnosis: the sines are missing: each number is turned together with its neighbour
def turn(X, places):
    T, d = X.shape
    i = np.arange(d // 2)
    rates = 10000.0 ** (-2 * i / d)
    angles = np.array(places)[:, None] * rates
    x, y = X[:, 0::2], X[:, 1::2]
    out = np.zeros((T, d))
    out[:, 0::2] = x * np.cos(angles)
    out[:, 1::2] = y * np.cos(angles)
    return out
