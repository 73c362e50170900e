# diagnosis: a(1 − a) is the slope of the sigmoid only; look up the activation by its name
def delta_hidden(delta_next, W_next, Z, activation):
    a = ACTIVATIONS[activation].function(Z)
    return a * (1 - a) * (delta_next @ W_next)
