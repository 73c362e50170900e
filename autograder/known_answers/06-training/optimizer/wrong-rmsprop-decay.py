# diagnosis: RMSProp's shares are 0.99 and 0.01, here 0.9 and 0.1
def train(X, y, theta, batches, method, lr):
    v = m = s = 0.0
    path = []
    for t, rows in enumerate(batches, start=1):
        g = X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)
        if method == "sgd":
            move = g
        elif method == "momentum":
            v = 0.9 * v + g
            move = v
        elif method == "nesterov":
            v = 0.9 * v + g
            move = g + 0.9 * v
        elif method == "rmsprop":
            s = 0.9 * s + 0.1 * g**2
            move = g / (np.sqrt(s) + 1e-8)
        elif method == "adam":
            m = 0.9 * m + 0.1 * g
            s = 0.999 * s + 0.001 * g**2
            move = m / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
        theta = theta - lr * move
        path.append(theta)
    return path
