# diagnosis: the slope σ'(z) is missing: this is ∂J/∂a
def delta_output(Z, A, Y, activation, loss):
    B = len(Y)
    if loss == "squared_error":
        return ACTIVATIONS[activation].slope(Z) * (A - Y) / B
    return (A - Y) / B if activation == "sigmoid" else (A - Y) / (A * (1 - A)) / B
