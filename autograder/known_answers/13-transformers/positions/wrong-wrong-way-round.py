# diagnosis: turned the wrong way round: the minus belongs to the first of a pair
def turn(X, places):
    T, d = X.shape
    i = np.arange(d // 2)
    rates = 10000.0 ** (-2 * i / d)
    angles = np.array(places)[:, None] * rates
    x, y = X[:, 0::2], X[:, 1::2]
    out = np.zeros((T, d))
    out[:, 0::2] = x * np.cos(angles) + y * np.sin(angles)
    out[:, 1::2] = -x * np.sin(angles) + y * np.cos(angles)
    return out
