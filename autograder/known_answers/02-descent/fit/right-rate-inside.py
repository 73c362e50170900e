def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    velocity = np.zeros(len(theta))
    path = np.zeros((len(batches), len(theta)))
    for k, rows in enumerate(batches):
        A, b = X[rows], y[rows]
        push = lr * (1 - alpha) * 2 * np.mean((A @ theta - b)[:, None] * A, axis=0)
        velocity = alpha * velocity + push
        theta = theta - (push + alpha * velocity if nesterov else velocity)
        path[k] = theta
    return path
