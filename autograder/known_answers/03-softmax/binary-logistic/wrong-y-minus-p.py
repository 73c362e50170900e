# diagnosis: it has the wrong sign
def binary_cross_entropy(z, y):
    loss = np.mean(np.logaddexp(0, (1 - 2 * y) * z))
    return loss, (y - np.exp(-np.logaddexp(0, -z))) / len(z)
