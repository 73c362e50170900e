# diagnosis: the error is squared in the slope: the slope of a square is twice the inside
def line_gradient(theta, x, y):
    m, b = theta
    error = m * x + b - y
    return np.array([2 * np.mean(error**2 * x), 2 * np.mean(error**2)])
