# diagnosis: the wrong sign: nudging m moves y − mx − b by −x
def line_gradient(theta, x, y):
    m, b = theta
    error = y - (m * x + b)
    return np.array([2 * np.mean(error * x), 2 * np.mean(error)])
