# diagnosis: n_in and n_out are swapped: W is (n_out, n_in)
def initialise(draws, activations):
    W = [None]
    for layer in range(1, len(draws)):
        kind = activations[layer]
        n_in, n_out = draws[layer].shape
        variance = 2 / n_in if kind == "relu" else 2 / (n_in + n_out)
        W.append(draws[layer] * np.sqrt(variance))
    return W
