# diagnosis: the labels are 0 and 1 here; ln(1 + e^−yz) wants ±1
def binary_cross_entropy(z, y):
    loss = np.mean(np.logaddexp(0, -y * z))
    return loss, (np.exp(-np.logaddexp(0, -z)) - y) / len(z)
