# diagnosis: this is the slope of |error|; square the errors
def line_gradient(theta, x, y):
    m, b = theta
    error = m * x + b - y
    return np.array([np.mean(np.sign(error) * x), np.mean(np.sign(error))])
