# diagnosis: α and 1 − α are swapped: α keeps the old average
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    delta, path = 0.0, []
    for rows in batches:
        g = 2 * X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)
        delta = (1 - alpha) * delta + alpha * g
        move = alpha * delta + (1 - alpha) * g if nesterov else delta
        theta = theta - lr * move
        path.append(theta)
    return path
