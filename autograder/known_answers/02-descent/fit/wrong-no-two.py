# diagnosis: the factor 2 is missing: the loss has no ½
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    delta, path = 0.0, []
    for rows in batches:
        g = X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)
        delta = alpha * delta + (1 - alpha) * g
        move = alpha * delta + (1 - alpha) * g if nesterov else delta
        theta = theta - lr * move
        path.append(theta)
    return path
