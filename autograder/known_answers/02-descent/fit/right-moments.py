def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    delta, path = np.zeros_like(theta, dtype=float), []
    for rows in map(np.array, batches):
        H = 2 / len(rows) * np.einsum("ki,kj->ij", X[rows], X[rows])
        g = H @ theta - 2 / len(rows) * y[rows] @ X[rows]
        delta += (1 - alpha) * (g - delta)
        step = delta + (1 - alpha) * (g - delta) if nesterov else delta
        theta = theta - lr * step
        path.append(theta)
    return tuple(path)
