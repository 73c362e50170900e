# diagnosis: the same call gives another answer the second time: something is kept between calls
memory = {}


def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    path = []
    for rows in batches:
        g = 2 * X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)
        key = X.shape, nesterov
        memory[key] = delta = alpha * memory.get(key, 0.0) + (1 - alpha) * g
        theta = theta - lr * (alpha * delta + (1 - alpha) * g if nesterov else delta)
        path.append(theta)
    return path
