# diagnosis: the slope σ'(z) is missing: this is ∂J/∂a
def delta_output(Z, A, Y, activation, loss):
    if loss == "squared_error":
        return (A - Y) / len(Y)
    return (A - Y) / (A * (1 - A)) / len(Y)
