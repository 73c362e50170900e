# diagnosis: δ of the next layer is ignored
def delta_hidden(delta_next, W_next, Z, activation):
    return ACTIVATIONS[activation].slope(Z) * W_next.sum(axis=0)
