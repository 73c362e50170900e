# diagnosis: the factor 2 is missing: the slope of a square is twice the inside, and there is no ½ here
def line_gradient(theta, x, y):
    m, b = theta
    error = m * x + b - y
    return np.array([np.mean(error * x), np.mean(error)])
