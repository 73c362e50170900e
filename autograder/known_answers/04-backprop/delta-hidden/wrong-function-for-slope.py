# diagnosis: this is a itself where its slope σ'(z) belongs
def delta_hidden(delta_next, W_next, Z, activation):
    return ACTIVATIONS[activation].function(Z) * (delta_next @ W_next)
