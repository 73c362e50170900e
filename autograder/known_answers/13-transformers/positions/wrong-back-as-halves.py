# diagnosis: the turned pairs were put back as two halves: the first numbers at 0, 2, 4, …, the second at 1, 3, 5, …
def turn(X, places):
    T, d = X.shape
    i = np.arange(d // 2)
    rates = 10000.0 ** (-2 * i / d)
    angles = np.array(places)[:, None] * rates
    x, y = X[:, 0::2], X[:, 1::2]
    out = np.zeros((T, d))
    out[:, : d // 2] = x * np.cos(angles) - y * np.sin(angles)
    out[:, d // 2 :] = x * np.sin(angles) + y * np.cos(angles)
    return out
