# diagnosis: the slope of the maximum by the larger input is 1, not its value
def gate_gradients(gate, inputs, g):
    u, v = inputs[0], inputs[-1]
    back = {
        "add": lambda: [g, g],
        "subtract": lambda: [g, -g],
        "multiply": lambda: [g * v, g * u],
        "divide": lambda: [g / v, -g * u / v**2],
        "max": lambda: [g * np.where(u > v, u, 0), g * np.where(v > u, v, 0)],
        "exp": lambda: [g * np.exp(u)],
        "log": lambda: [g / u],
        "tanh": lambda: [g * (1 - np.tanh(u) ** 2)],
    }
    return back[gate]()
