# diagnosis: none
def initialise(draws, activations):
    W = [None]
    for layer in range(1, len(draws)):
        kind = activations[layer]
        n_out, n_in = draws[layer].shape
        variance = 2 / n_in if kind == "relu" else 2 / (n_in + n_out)
        W.append(np.random.default_rng(0).normal(size=(n_out, n_in)) * np.sqrt(variance))
    return W
