# diagnosis: the gradient is taken at the first θ; take it at the present one
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    delta, path, start = 0.0, [], theta
    for rows in batches:
        g = 2 * X[rows].T @ (X[rows] @ start - y[rows]) / len(rows)
        delta = alpha * delta + (1 - alpha) * g
        move = alpha * delta + (1 - alpha) * g if nesterov else delta
        theta = theta - lr * move
        path.append(theta)
    return path
