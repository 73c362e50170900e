# diagnosis: b is subtracted from mx; the line is ŷ = mx + b
def line_gradient(theta, x, y):
    m, b = theta
    error = m * x - b - y
    return np.array([2 * np.mean(error * x), 2 * np.mean(error)])
