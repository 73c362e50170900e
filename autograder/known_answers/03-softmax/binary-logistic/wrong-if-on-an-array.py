# diagnosis: `if` and `max` look at one number; for arrays there are np.where and np.maximum
def binary_cross_entropy(z, y):
    loss = np.logaddexp(0, -z) if y == 1 else np.logaddexp(0, z)
    return loss.mean(), (np.exp(-np.logaddexp(0, -z)) - y) / len(z)
