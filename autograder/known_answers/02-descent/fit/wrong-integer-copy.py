# diagnosis: θ may hold integers: write theta = theta − step, not theta −= step
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    theta, delta, path = theta.copy(), 0.0, []
    for rows in batches:
        g = 2 * X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)
        delta = alpha * delta + (1 - alpha) * g
        theta -= lr * (alpha * delta + (1 - alpha) * g if nesterov else delta)
        path.append(theta.copy())
    return path
