# diagnosis: exp, log and tanh have one input: the list holds one array
def gate_gradients(gate, inputs, g):
    u, v = inputs
    return {
        "add": lambda: [g, g],
        "subtract": lambda: [g, -g],
        "multiply": lambda: [g * v, g * u],
        "divide": lambda: [g / v, -g * u / v**2],
        "max": lambda: [g * ((u > v) + 0.5 * (u == v)), g * ((v > u) + 0.5 * (u == v))],
        "exp": lambda: [g * np.exp(u)],
        "log": lambda: [g / u],
        "tanh": lambda: [g * (1 - np.tanh(u) ** 2)],
    }[gate]()
