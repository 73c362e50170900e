def line_gradient(theta, x, y):
    J = lambda m, b: np.mean((y - m * x - b) ** 2)
    m, b = np.asarray(theta, float)
    h = 1e-4
    return [(J(m + h, b) - J(m - h, b)) / 2 / h, (J(m, b + h) - J(m, b - h)) / 2 / h]
