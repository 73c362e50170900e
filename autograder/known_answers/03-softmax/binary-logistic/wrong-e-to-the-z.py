# diagnosis: e^z overflowed on the way to σ(z)
def binary_cross_entropy(z, y):
    loss = np.mean(y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z))
    p = np.exp(z) / (1 + np.exp(z))
    return loss, (p - y) / len(z)
