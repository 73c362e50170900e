def cross_entropy(Z, labels):
    own = np.take_along_axis(Z, labels[:, None], axis=1)
    return np.logaddexp.reduce(Z - own, axis=1).mean()
