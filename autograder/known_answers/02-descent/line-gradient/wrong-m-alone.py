# diagnosis: one slope came back, ∂J/∂m; return both
def line_gradient(theta, x, y):
    m, b = theta
    e = m * x + b - y
    return 2 * np.mean(e * x)
