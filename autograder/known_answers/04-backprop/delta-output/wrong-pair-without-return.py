# diagnosis: it returned None: has every pair of activation and loss a return?
def delta_output(Z, A, Y, activation, loss):
    B = len(Y)
    if loss == "squared_error":
        return ACTIVATIONS[activation].slope(Z) * (A - Y) / B
    if activation == "sigmoid":
        return (A - Y) / B
