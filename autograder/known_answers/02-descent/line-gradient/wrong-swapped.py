# diagnosis: the two slopes are swapped: θ = (m, b), so ∂J/∂m comes first
def line_gradient(theta, x, y):
    m, b = theta
    error = m * x + b - y
    return np.array([2 * np.mean(error), 2 * np.mean(error * x)])
