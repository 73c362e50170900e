# diagnosis: a product swaps: each input gets the value of the other as its factor
def gate_gradients(gate, inputs, g):
    u, v = inputs[0], inputs[-1]
    win = (u > v) + 0.5 * (u == v)
    back = {
        "add": lambda: [g, g],
        "subtract": lambda: [g, -g],
        "multiply": lambda: [g * u, g * v],
        "divide": lambda: [g / v, -g * u / v**2],
        "max": lambda: [g * win, g * (1 - win)],
        "exp": lambda: [g * np.exp(u)],
        "log": lambda: [g / u],
        "tanh": lambda: [g * (1 - np.tanh(u) ** 2)],
    }
    return back[gate]()
