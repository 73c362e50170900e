# diagnosis: σ'(z) is too much: with cross-entropy it cancels
def binary_cross_entropy(z, y):
    loss = np.mean(y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z))
    p = np.exp(-np.logaddexp(0, -z))
    return loss, (p - y) * p * (1 - p) / len(z)
