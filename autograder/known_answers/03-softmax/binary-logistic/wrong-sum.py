# diagnosis: this is the sum over the batch; the loss is the mean
def binary_cross_entropy(z, y):
    loss = np.sum(y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z))
    return loss, np.exp(-np.logaddexp(0, -z)) - y
