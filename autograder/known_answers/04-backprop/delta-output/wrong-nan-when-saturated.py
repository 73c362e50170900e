# diagnosis: 0/0 where the sigmoid is saturated: let a(1 − a) cancel on paper first
def delta_output(Z, A, Y, activation, loss):
    B = len(Y)
    if loss == "squared_error":
        dA = (A - Y) / B
    else:
        dA = -(Y / A - (1 - Y) / (1 - A)) / B
    return ACTIVATIONS[activation].slope(Z) * dA
