# diagnosis: a − y is right for cross entropy after a sigmoid only
def delta_output(Z, A, Y, activation, loss):
    error = (A - Y) / len(Y)
    if loss == "binary_cross_entropy":
        return error
    return error * ACTIVATIONS[activation].slope(Z)
