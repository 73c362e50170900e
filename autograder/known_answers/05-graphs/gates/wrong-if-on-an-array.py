# diagnosis: an array has many entries: `if` and max cannot ask all at once; use np.where
def gate_gradients(gate, inputs, g):
    u, v = inputs[0], inputs[-1]
    return {
        "add": lambda: [g, g],
        "subtract": lambda: [g, -g],
        "multiply": lambda: [g * v, g * u],
        "divide": lambda: [g / v, -g * u / v**2],
        "max": lambda: [g, 0] if u > v else [0, g],
        "exp": lambda: [g * np.exp(u)],
        "log": lambda: [g / u],
        "tanh": lambda: [g * (1 - np.tanh(u) ** 2)],
    }[gate]()
