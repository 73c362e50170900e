# diagnosis: Nesterov's share of g is 1 − α here; this is PyTorch's formula with our Δ
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    delta, path = 0.0, []
    for rows in batches:
        g = 2 * X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)
        delta = alpha * delta + (1 - alpha) * g
        move = g + alpha * delta if nesterov else delta
        theta = theta - lr * move
        path.append(theta)
    return path
