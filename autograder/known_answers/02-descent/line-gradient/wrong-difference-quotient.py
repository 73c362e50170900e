# diagnosis: nearly right: a quotient of differences is not exact; write the two slopes as formulas
def line_gradient(theta, x, y):
    J = lambda m, b: np.mean((y - m * x - b) ** 2)
    m, b = theta
    h = 1e-3
    return np.array([(J(m + h, b) - J(m, b)) / h, (J(m, b + h) - J(m, b)) / h])
