def gate_gradients(gate, inputs, g):
    g = np.asarray(g, dtype=np.float32)
    if len(inputs) == 1:
        u = np.asarray(inputs[0], dtype=np.float32)
        with np.errstate(all="ignore"):
            slope = {"exp": np.exp(u), "log": 1 / np.abs(u), "tanh": 1 - np.tanh(u) ** 2}[gate]
        return [g * slope]
    u, v = (np.asarray(x, dtype=np.float32) for x in inputs)
    win = (1 + np.sign(u - v)) / 2
    with np.errstate(all="ignore"):
        quotient = 1 / v, -u / v**2
    table = {"add": (1, 1), "subtract": (1, -1), "multiply": (v, u), "divide": quotient, "max": (win, 1 - win)}
    return [g * slope for slope in table[gate]]
