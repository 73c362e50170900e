# diagnosis: cut to integers: an array made with zeros_like(theta) is as integer as theta
def line_gradient(theta, x, y):
    gradient = np.zeros_like(theta)
    error = theta[0] * x + theta[1] - y
    gradient[0] = 2 * np.mean(error * x)
    gradient[1] = 2 * np.mean(error)
    return gradient
