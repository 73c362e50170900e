def train(X, y, theta, batches, method, lr):
    state = {"v": np.zeros(len(theta)), "s": np.zeros(len(theta)), "t": 0}

    def heavy(g):
        state["v"] = 0.9 * state["v"] + g
        return state["v"]

    def scaled(g):
        state["s"] = 0.99 * state["s"] + 0.01 * np.square(g)
        return g / (1e-8 + state["s"] ** 0.5)

    def adam_move(g):
        state["t"] += 1
        state["v"] += 0.1 * (g - state["v"])
        state["s"] += 0.001 * (g * g - state["s"])
        return state["v"] / (1 - 0.9 ** state["t"]) / (1e-8 + np.sqrt(state["s"] / (1 - 0.999 ** state["t"])))

    moves = {"sgd": lambda g: g, "momentum": heavy, "nesterov": lambda g: g + 0.9 * heavy(g), "rmsprop": scaled}
    moves["adam"] = adam_move
    path = np.zeros((len(batches), len(theta)))
    for k, rows in enumerate(batches):
        A, b = X[rows], y[rows]
        theta = theta - lr * moves[method](np.mean((A @ theta - b)[:, None] * A, axis=0))
        path[k] = theta
    return path
