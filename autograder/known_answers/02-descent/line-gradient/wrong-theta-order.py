# diagnosis: θ is taken apart the wrong way: m comes first, then b
def line_gradient(theta, x, y):
    b, m = theta
    error = m * x + b - y
    return np.array([2 * np.mean(error * x), 2 * np.mean(error)])
