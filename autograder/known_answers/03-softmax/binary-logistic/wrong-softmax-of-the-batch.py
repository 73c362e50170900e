# diagnosis: softmax ran over the examples; each has a σ of its own
def binary_cross_entropy(z, y):
    loss = np.mean(np.logaddexp(0, (1 - 2 * y) * z))
    return loss, (softmax(z[None])[0] - y) / len(z)
