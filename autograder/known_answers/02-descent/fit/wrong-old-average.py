# diagnosis: the old Δ moves θ; take up the gradient first
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    delta, path = 0.0, []
    for rows in batches:
        g = 2 * X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)
        theta = theta - lr * (alpha * alpha * delta if nesterov else delta)
        delta = alpha * delta + (1 - alpha) * g
        path.append(theta)
    return path
