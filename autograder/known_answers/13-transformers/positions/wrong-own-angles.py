# diagnosis: both of a pair turn by one angle; here each dimension has its own
def turn(X, places):
    T, d = X.shape
    rates = 1 / 10000 ** (np.arange(d) / d)
    angles = np.outer(places, rates)
    partner = np.empty((T, d))
    partner[:, ::2] = -X[:, 1::2]
    partner[:, 1::2] = X[:, ::2]
    return X * np.cos(angles) + partner * np.sin(angles)
