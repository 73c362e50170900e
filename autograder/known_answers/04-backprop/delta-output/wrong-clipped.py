# diagnosis: a saturated sigmoid lost its δ: let a(1 − a) cancel on paper instead of clipping
def delta_output(Z, A, Y, activation, loss):
    B = len(Y)
    dA = (A - Y) / B
    if loss == "binary_cross_entropy":
        dA = dA / np.maximum(A * (1 - A), 1e-12)  # never divide by zero
    return ACTIVATIONS[activation].slope(Z) * dA
