# diagnosis: all entries are the last θ: one array was changed in place
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    delta, path, theta = 0.0, [], theta.astype(float)
    for rows in batches:
        g = 2 * X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)
        delta = alpha * delta + (1 - alpha) * g
        move = alpha * delta + (1 - alpha) * g if nesterov else delta
        theta -= lr * move
        path.append(theta)
    return path
