# diagnosis: the same call gives another answer the second time: something is kept between calls
memory = {}


def train(X, y, theta, batches, method, lr):
    kept = memory.setdefault((method, len(theta)), {"m": 0.0, "s": 0.0})
    path = []
    for t, rows in enumerate(batches, start=1):
        g = X[rows].T @ (X[rows] @ theta - y[rows]) / len(rows)
        if method == "adam":
            kept["m"], kept["s"] = 0.9 * kept["m"] + 0.1 * g, 0.999 * kept["s"] + 0.001 * g**2
            move = kept["m"] / (1 - 0.9**t) / (np.sqrt(kept["s"] / (1 - 0.999**t)) + 1e-8)
        elif method == "rmsprop":
            kept["s"] = 0.99 * kept["s"] + 0.01 * g**2
            move = g / (np.sqrt(kept["s"]) + 1e-8)
        else:
            kept["m"] = g if method == "sgd" else 0.9 * kept["m"] + g
            move = g + 0.9 * kept["m"] if method == "nesterov" else kept["m"]
        theta = theta - lr * move
        path.append(theta)
    return path
