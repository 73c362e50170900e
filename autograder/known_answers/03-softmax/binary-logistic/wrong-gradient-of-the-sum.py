# diagnosis: this is the gradient of the sum; the loss is the mean
def binary_cross_entropy(z, y):
    loss = np.mean(y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z))
    return loss, np.exp(-np.logaddexp(0, -z)) - y
