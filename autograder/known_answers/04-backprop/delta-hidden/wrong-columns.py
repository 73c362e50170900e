# diagnosis: none
def delta_hidden(delta_next, W_next, Z, activation):
    return ACTIVATIONS[activation].slope(Z) * (W_next.T @ delta_next)
