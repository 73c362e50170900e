# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def initialise(draws, activations):
    W = [None]
    for layer in range(1, len(draws)):
        kind = activations[layer]
        n_out, n_in = draws[layer].shape
        variance = 2 / n_in if kind == "relu" else 2 / (n_in + n_out)
        draws[layer] *= np.sqrt(variance)
        W.append(draws[layer])
    return W
