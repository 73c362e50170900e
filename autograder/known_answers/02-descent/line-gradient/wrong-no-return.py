# diagnosis: it returned None; is a return statement missing?
def line_gradient(theta, x, y):
    m, b = theta
    error = m * x + b - y
    print(2 * np.mean(error * x), 2 * np.mean(error))
