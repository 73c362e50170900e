# diagnosis: the term of the labels y = 0 is missing
def binary_cross_entropy(z, y):
    loss = np.mean(y * np.logaddexp(0, -z))
    return loss, (np.exp(-np.logaddexp(0, -z)) - y) / len(z)
