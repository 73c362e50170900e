# diagnosis: none
def binary_cross_entropy(z, y):
    return np.mean(np.logaddexp(0, (1 - 2 * y) * z))
