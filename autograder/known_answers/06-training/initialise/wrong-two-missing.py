# diagnosis: 1 / (n_in + n_out) for the rest: the 2 is missing
def initialise(draws, activations):
    W = [None]
    for layer in range(1, len(draws)):
        kind = activations[layer]
        n_out, n_in = draws[layer].shape
        variance = 2 / n_in if kind == "relu" else 1 / (n_in + n_out)
        W.append(draws[layer] * np.sqrt(variance))
    return W
