# diagnosis: the mean of products is not the product of the means: multiply first, then average
def line_gradient(theta, x, y):
    m, b = theta
    error = m * x + b - y
    return 2 * np.array([np.mean(error) * np.mean(x), np.mean(error)])
