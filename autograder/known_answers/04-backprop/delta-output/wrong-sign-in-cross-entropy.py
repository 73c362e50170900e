# diagnosis: a sign is wrong in ∂J/∂a: the derivative of (1 − y) ln(1 − a) is −(1 − y)/(1 − a)
def delta_output(Z, A, Y, activation, loss):
    B = len(Y)
    if loss == "squared_error":
        dA = A - Y
    elif activation == "sigmoid":
        return (A - Y) / B
    else:
        dA = -(Y / A + (1 - Y) / (1 - A))
    return ACTIVATIONS[activation].slope(Z) * dA / B
