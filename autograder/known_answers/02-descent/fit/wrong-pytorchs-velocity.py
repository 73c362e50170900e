# diagnosis: the gradient's share is 1 − α; with a share of 1 these are PyTorch's long steps
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    delta, path = 0.0, []
    for rows in batches:
        g = 2 * X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)
        delta = alpha * delta + g
        move = alpha * delta + g if nesterov else delta
        theta = theta - lr * move
        path.append(theta)
    return path
