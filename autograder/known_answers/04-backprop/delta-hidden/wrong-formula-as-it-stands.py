# diagnosis: the shapes do not fit: the formula is for one example as a column; your examples are rows
def delta_hidden(delta_next, W_next, Z, activation):
    return ACTIVATIONS[activation].slope(Z) * (W_next.T @ delta_next)
