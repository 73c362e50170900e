# diagnosis: it has two axes; the gradient is a vector (2,), like θ
def line_gradient(theta, x, y):
    m, b = theta
    error = m * x + b - y
    return 2 * np.column_stack([x, np.ones(len(x))]).T @ error[:, None] / len(x)
