# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def line_gradient(theta, x, y):
    m, b = theta
    y -= m * x + b
    return np.array([-2 * np.mean(x * y), -2 * np.mean(y)])
