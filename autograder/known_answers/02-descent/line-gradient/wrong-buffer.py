# diagnosis: a later call changed an earlier result: return a new array each time
gradient = np.zeros(2)


def line_gradient(theta, x, y):
    m, b = theta
    error = m * x + b - y
    gradient[0] = 2 * np.mean(error * x)
    gradient[1] = 2 * np.mean(error)
    return gradient
