# diagnosis: Δ begins at 0, not with the first gradient
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    delta, path = None, []
    for rows in batches:
        g = 2 * X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)
        delta = g if delta is None else alpha * delta + (1 - alpha) * g
        move = alpha * delta + (1 - alpha) * g if nesterov else delta
        theta = theta - lr * move
        path.append(theta)
    return path
