# diagnosis: the slope σ'(z) is missing
def delta_hidden(delta_next, W_next, Z, activation):
    return delta_next @ W_next
