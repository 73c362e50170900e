# diagnosis: divided by B, but δ of the next layer holds 1/B already
def delta_hidden(delta_next, W_next, Z, activation):
    B = len(delta_next)
    return ACTIVATIONS[activation].slope(Z) * (delta_next @ W_next) / B
