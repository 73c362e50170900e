# diagnosis: the slope is taken at a; it belongs at z
def delta_output(Z, A, Y, activation, loss):
    B = Y.shape[0]
    if loss == "binary_cross_entropy" and activation == "sigmoid":
        return (A - Y) / B
    if loss == "squared_error":
        upstream = (A - Y) / B
    else:
        upstream = (A - Y) / (A * (1 - A)) / B
    return upstream * ACTIVATIONS[activation].slope(A)
