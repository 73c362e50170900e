# diagnosis: one pair of slopes for each example: average over the examples
def line_gradient(theta, x, y):
    m, b = theta
    error = m * x + b - y
    return 2 * np.column_stack([error * x, error])
