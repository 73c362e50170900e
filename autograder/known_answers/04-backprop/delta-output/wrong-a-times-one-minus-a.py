# diagnosis: a(1 − a) is the slope of the sigmoid only; look up the activation by its name
def delta_output(Z, A, Y, activation, loss):
    B = len(Y)
    dA = (A - Y) / B
    if loss == "squared_error":
        return A * (1 - A) * dA
    return dA if activation == "sigmoid" else ACTIVATIONS[activation].slope(Z) * dA / (A * (1 - A))
