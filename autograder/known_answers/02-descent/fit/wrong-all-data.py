# diagnosis: all examples were used for each step; use the rows of the batch
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    delta, path = 0.0, []
    for rows in batches:
        g = 2 * X.T @ (X @ theta - y) / len(X)
        delta = alpha * delta + (1 - alpha) * g
        move = alpha * delta + (1 - alpha) * g if nesterov else delta
        theta = theta - lr * move
        path.append(theta)
    return path
