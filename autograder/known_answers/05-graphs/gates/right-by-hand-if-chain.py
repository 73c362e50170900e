def gate_gradients(gate, inputs, g):
    if gate in ("exp", "log", "tanh"):
        (u,) = inputs
        if gate == "exp":
            return [np.exp(u) * g]
        if gate == "log":
            return [g / u]
        e = np.exp(2.0 * u)
        y = (e - 1) / (e + 1)
        return [(1 - y) * (1 + y) * g]
    u, v = inputs
    if gate == "add":
        return g, g
    if gate == "subtract":
        return g, -g
    if gate == "multiply":
        return v * g, u * g
    if gate == "divide":
        y = u / v
        return g / v, -y * g / v
    to_u = np.where(u > v, g, 0) + np.where(u == v, g / 2, 0)
    return to_u, g - to_u
