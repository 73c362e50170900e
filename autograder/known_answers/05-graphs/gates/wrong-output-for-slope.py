# diagnosis: this is g times the output; multiply g by the local slope
def gate_gradients(gate, inputs, g):
    u, v = inputs[0], inputs[-1]
    return [
        {
            "add": u + v,
            "subtract": u - v,
            "multiply": u * v,
            "divide": u / v,
            "max": np.maximum(u, v),
            "exp": np.exp(u),
            "log": np.log(abs(u)),
            "tanh": np.tanh(u),
        }[gate]
        * g
    ] * len(inputs)
