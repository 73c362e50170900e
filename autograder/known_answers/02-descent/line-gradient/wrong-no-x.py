# diagnosis: ∂J/∂m lacks the factor x: nudging m moves the line by x
def line_gradient(theta, x, y):
    m, b = theta
    error = m * x + b - y
    return 2 * np.array([np.mean(error), np.mean(error)])
