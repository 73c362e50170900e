# diagnosis: a list is asked for, with one array for each input, even if there is only one
def gate_gradients(gate, inputs, g):
    u, v = inputs[0], inputs[-1]
    if gate == "max":
        win = (u > v) + 0.5 * (u == v)
        return [g * win, g * (1 - win)]
    if gate == "add":
        return [g, g]
    if gate == "subtract":
        return [g, -g]
    if gate == "multiply":
        return [g * v, g * u]
    if gate == "divide":
        return [g / v, -g * u / v**2]
    if gate == "exp":
        return g * np.exp(u)
    if gate == "log":
        return g / u
    return g * (1 - np.tanh(u) ** 2)
