# diagnosis: the examples are averaged; each keeps its own slope
def binary_cross_entropy(z, y):
    loss = np.mean(np.logaddexp(0, (1 - 2 * y) * z))
    return loss, np.mean((np.exp(-np.logaddexp(0, -z)) - y) / len(z))
