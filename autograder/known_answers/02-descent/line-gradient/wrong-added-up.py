# diagnosis: the two slopes are added up; return both
def line_gradient(theta, x, y):
    m, b = theta
    error = m * x + b - y
    return 2 * np.mean(error * x) + 2 * np.mean(error)
