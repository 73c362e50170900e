# diagnosis: the mean of products is not the product of the means: multiply first, then average
def line_gradient(theta, x, y):
    m, b = theta
    error = m * np.mean(x) + b - np.mean(y)
    return np.array([2 * error * np.mean(x), 2 * error])
