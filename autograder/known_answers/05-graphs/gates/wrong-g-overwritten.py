# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
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
        g *= np.exp(u)
    elif gate == "log":
        g /= u
    else:
        g *= 1 - np.tanh(u) ** 2
    return [g]
