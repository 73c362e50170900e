# diagnosis: ReLU needs 2 / n_in, not 1 / n_in: it keeps only half of the signal
def initialise(draws, activations):
    W = [None]
    for layer in range(1, len(draws)):
        kind = activations[layer]
        n_out, n_in = draws[layer].shape
        variance = 1 / n_in if kind == "relu" else 2 / (n_in + n_out)
        W.append(draws[layer] * np.sqrt(variance))
    return W
