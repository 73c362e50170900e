# diagnosis: this is the sum over the batch; the loss is the mean
def delta_output(Z, A, Y, activation, loss):
    if loss == "binary_cross_entropy" and activation == "sigmoid":
        return A - Y
    dA = A - Y if loss == "squared_error" else -Y / A + (1 - Y) / (1 - A)
    return ACTIVATIONS[activation].slope(Z) * dA
