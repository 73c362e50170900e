# diagnosis: the slope is taken at a; it belongs at z
def delta_hidden(delta_next, W_next, Z, activation):
    A = ACTIVATIONS[activation].function(Z)
    return ACTIVATIONS[activation].slope(A) * (delta_next @ W_next)
