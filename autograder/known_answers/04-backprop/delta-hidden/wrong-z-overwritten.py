# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def delta_hidden(delta_next, W_next, Z, activation):
    slope = Z
    slope[:] = ACTIVATIONS[activation].slope(Z)
    slope *= delta_next @ W_next
    return slope
