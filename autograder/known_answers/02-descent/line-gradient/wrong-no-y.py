# diagnosis: y is left out of the error: ŷ − y
def line_gradient(theta, x, y):
    m, b = theta
    e = m * x + b
    return np.array([2 * np.mean(e * x), 2 * np.mean(e)])
