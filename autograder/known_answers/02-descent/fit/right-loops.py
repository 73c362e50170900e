def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    P = len(theta)
    theta, delta, path = [float(t) for t in theta], [0.0] * P, []
    for rows in batches:
        g = [0.0] * P
        for i in rows:
            error = sum(X[i, j] * theta[j] for j in range(P)) - y[i]
            g = [g[j] + 2 * error * X[i, j] / len(rows) for j in range(P)]
        delta = [alpha * d + (1 - alpha) * s for d, s in zip(delta, g)]
        moves = [alpha * d + (1 - alpha) * s if nesterov else d for d, s in zip(delta, g)]
        theta = [t - lr * move for t, move in zip(theta, moves)]
        path.append(theta)
    return path
