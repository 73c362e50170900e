# diagnosis: yes and no are swapped: y = 1 goes with ln σ(z)
def binary_cross_entropy(z, y):
    loss = np.mean(y * np.logaddexp(0, z) + (1 - y) * np.logaddexp(0, -z))
    return loss, (np.exp(-np.logaddexp(0, -z)) - y) / len(z)
