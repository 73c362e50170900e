# diagnosis: W is the wrong way round: neuron i of this layer collects column i of W, w_ki over all k
def delta_hidden(delta_next, W_next, Z, activation):
    # the formula says W transposed
    return ACTIVATIONS[activation].slope(Z) * (delta_next @ W_next.T)
