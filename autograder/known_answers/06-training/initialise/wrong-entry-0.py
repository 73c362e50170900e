# diagnosis: entry 0 is missing: W[0] is None, so that W[1] belongs to layer 1
def initialise(draws, activations):
    W = [None]
    for layer in range(1, len(draws)):
        kind = activations[layer]
        n_out, n_in = draws[layer].shape
        variance = 2 / n_in if kind == "relu" else 2 / (n_in + n_out)
        W.append(draws[layer] * np.sqrt(variance))
    return W[1:]
