# diagnosis: each batch took the first rows; take those that it lists
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    delta, path = 0.0, []
    for rows in batches:
        n = len(rows)
        g = 2 * X[:n].T @ (X[:n] @ theta - y[:n]) / n
        delta = alpha * delta + (1 - alpha) * g
        move = alpha * delta + (1 - alpha) * g if nesterov else delta
        theta = theta - lr * move
        path.append(theta)
    return path
