# diagnosis: ∂J/∂b has the factor x too: nudging b moves the line by 1
def line_gradient(theta, x, y):
    m, b = theta
    error = m * x + b - y
    return 2 * np.mean(error * x) * np.ones(2)
