# diagnosis: σ is missing: it is σ(z) − y, this is z − y
def binary_cross_entropy(z, y):
    loss = np.mean(np.logaddexp(0, (1 - 2 * y) * z))
    return loss, (z - y) / len(z)
