# diagnosis: it has the wrong sign
def delta_output(Z, A, Y, activation, loss):
    error = (Y - A) / len(Y)
    if loss == "binary_cross_entropy":
        return error if activation == "sigmoid" else error / (A * (1 - A)) * ACTIVATIONS[activation].slope(Z)
    return ACTIVATIONS[activation].slope(Z) * error
