# diagnosis: Δ is divided by 1 − αᵗ; here nothing corrects its start
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    delta, path = 0.0, []
    for t, rows in enumerate(batches, start=1):
        g = 2 * X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)
        delta = alpha * delta + (1 - alpha) * g
        move = alpha * delta + (1 - alpha) * g if nesterov else delta
        theta = theta - lr * move / (1 - alpha**t)
        path.append(theta)
    return path
