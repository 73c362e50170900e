# diagnosis: divided by n − 1; the mean divides by n
def line_gradient(theta, x, y):
    m, b = theta
    error = m * x + b - y
    return 2 * np.array([error @ x, error.sum()]) / max(len(x) - 1, 1)
