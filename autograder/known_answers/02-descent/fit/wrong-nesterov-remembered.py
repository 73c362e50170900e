# diagnosis: Nesterov's longer step went into the memory; keep Δ
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    delta, path = 0.0, []
    for rows in batches:
        g = 2 * X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)
        delta = alpha * delta + (1 - alpha) * g
        if nesterov:
            delta = alpha * delta + (1 - alpha) * g
        theta = theta - lr * delta
        path.append(theta)
    return path
