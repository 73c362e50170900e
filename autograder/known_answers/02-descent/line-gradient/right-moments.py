def line_gradient(theta, x, y):
    m, b = theta
    xx, xy, mean_x, mean_y = (x * x).mean(), (x * y).mean(), x.mean(), y.mean()
    return [2 * (m * xx + b * mean_x - xy), 2 * (m * mean_x + b - mean_y)]
