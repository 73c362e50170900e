# diagnosis: this is half the sum over the examples: the 2 is missing, and the loss is the mean
def line_gradient(theta, x, y):
    m, b = theta
    error = m * x + b - y
    return np.array([error @ x, error.sum()])
