# diagnosis: cut to integers: an array made with zeros_like(u) is as integer as u
def gate_gradients(gate, inputs, g):
    u, v = inputs[0], inputs[-1]
    win = (u > v) + 0.5 * (u == v)
    back = {
        "add": lambda: [g, g],
        "subtract": lambda: [g, -g],
        "multiply": lambda: [g * v, g * u],
        "divide": lambda: [g / v, -g * u / v**2],
        "max": lambda: [g * win, g * (1 - win)],
        "exp": lambda: [g * np.exp(u)],
        "log": lambda: [g / u],
        "tanh": lambda: [g * (1 - np.tanh(u) ** 2)],
    }[gate]()
    filled = [np.zeros_like(x) for x in inputs]
    for place, share in zip(filled, back):
        place[...] = share
    return filled
