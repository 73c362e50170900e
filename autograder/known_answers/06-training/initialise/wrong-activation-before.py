# diagnosis: each layer used the activation of the layer before; use its own
def initialise(draws, activations):
    W = [None]
    for layer in range(1, len(draws)):
        kind = activations[max(layer - 1, 1)]
        n_out, n_in = draws[layer].shape
        variance = 2 / n_in if kind == "relu" else 2 / (n_in + n_out)
        W.append(draws[layer] * np.sqrt(variance))
    return W
