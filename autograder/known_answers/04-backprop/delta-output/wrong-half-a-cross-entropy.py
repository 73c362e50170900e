# diagnosis: the term of the targets y = 0 is missing
def delta_output(Z, A, Y, activation, loss):
    B = len(Y)
    if loss == "squared_error":
        return ACTIVATIONS[activation].slope(Z) * (A - Y) / B
    return (A - Y) / B if activation == "sigmoid" else ACTIVATIONS[activation].slope(Z) * (-Y / A) / B
