# diagnosis: this is the sum over the examples; the loss is their mean
def line_gradient(theta, x, y):
    m, b = theta
    error = m * x + b - y
    return np.array([2 * np.sum(error * x), 2 * np.sum(error)])
