# diagnosis: the column of ones came first, so that b is read and returned before m; θ = (m, b)
def line_gradient(theta, x, y):
    A = np.column_stack([np.ones(len(x)), x])
    return 2 * A.T @ (A @ theta - y) / len(x)
