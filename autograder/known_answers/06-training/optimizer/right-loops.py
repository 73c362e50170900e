def train(X, y, theta, batches, method, lr):
    P = len(theta)
    theta, v, s, path = [float(t) for t in theta], [0.0] * P, [0.0] * P, []
    for t, rows in enumerate(batches, start=1):
        g = [0.0] * P
        for i in rows:
            error = sum(X[i, j] * theta[j] for j in range(P)) - y[i]
            g = [g[j] + error * X[i, j] / len(rows) for j in range(P)]
        new = []
        for j in range(P):
            if method == "adam":
                v[j] = 0.9 * v[j] + 0.1 * g[j]
                s[j] = 0.999 * s[j] + 0.001 * g[j] ** 2
                move = v[j] / (1 - 0.9**t) / ((s[j] / (1 - 0.999**t)) ** 0.5 + 1e-8)
            elif method == "rmsprop":
                s[j] = 0.99 * s[j] + 0.01 * g[j] ** 2
                move = g[j] / (s[j] ** 0.5 + 1e-8)
            else:
                mu = 0.0 if method == "sgd" else 0.9
                v[j] = mu * v[j] + g[j]
                move = g[j] + mu * v[j] if method == "nesterov" else v[j]
            new.append(theta[j] - lr * move)
        theta = new
        path.append(theta)
    return path
