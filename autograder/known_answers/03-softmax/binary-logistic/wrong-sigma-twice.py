# diagnosis: σ is there twice: z is a score already
def binary_cross_entropy(z, y):
    p = np.exp(-np.logaddexp(0, -z))
    loss = np.mean(np.logaddexp(0, (1 - 2 * y) * p))
    return loss, (p - y) / len(z)
