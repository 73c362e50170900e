# diagnosis: the upstream gradient g is missing: what goes back is g times the local slope
def gate_gradients(gate, inputs, g):
    u, v = inputs[0], inputs[-1]
    one = np.ones(np.shape(g))
    win = (u > v) + 0.5 * (u == v)
    back = {
        "add": lambda: [one, one],
        "subtract": lambda: [one, -one],
        "multiply": lambda: [v, u],
        "divide": lambda: [1 / v, -u / v**2],
        "max": lambda: [win, 1 - win],
        "exp": lambda: [np.exp(u)],
        "log": lambda: [1 / u],
        "tanh": lambda: [1 - np.tanh(u) ** 2],
    }
    return back[gate]()
