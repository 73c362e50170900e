def delta_hidden(delta_next, W_next, Z, activation):
    return [list(ACTIVATIONS[activation].slope(z) * W_next.T.dot(d)) for d, z in zip(delta_next, Z)]
