# diagnosis: all entries are added up; each entry of an input has its own gradient
def gate_gradients(gate, inputs, g):
    u, v = inputs[0], inputs[-1]
    win = (u > v) + 0.5 * (u == v)
    back = {
        "add": lambda: [1, 1],
        "subtract": lambda: [1, -1],
        "multiply": lambda: [v, u],
        "divide": lambda: [1 / v, -u / v**2],
        "max": lambda: [win, 1 - win],
        "exp": lambda: [np.exp(u)],
        "log": lambda: [1 / u],
        "tanh": lambda: [1 - np.tanh(u) ** 2],
    }
    return [np.sum(g * slope) for slope in back[gate]()]
