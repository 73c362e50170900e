# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def delta_output(Z, A, Y, activation, loss):
    B = len(Y)
    A -= Y
    A /= B
    if loss == "binary_cross_entropy" and activation == "sigmoid":
        return A
    if loss == "binary_cross_entropy":
        p = ACTIVATIONS[activation].function(Z)
        A /= p * (1 - p)
    return A * ACTIVATIONS[activation].slope(Z)
