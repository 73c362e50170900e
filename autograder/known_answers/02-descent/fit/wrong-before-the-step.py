# diagnosis: the last θ is missing, and the start is in the list
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    delta, path = 0.0, []
    for rows in batches:
        g = 2 * X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)
        delta = alpha * delta + (1 - alpha) * g
        move = alpha * delta + (1 - alpha) * g if nesterov else delta
        path.append(theta)
        theta = theta - lr * move
    return path
