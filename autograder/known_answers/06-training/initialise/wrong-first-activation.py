# diagnosis: Glorot's rule serves all layers; ReLU needs 2 / n_in
def initialise(draws, activations):
    W = [None]
    for layer in range(1, len(draws)):
        kind = activations[1]
        n_out, n_in = draws[layer].shape
        variance = 2 / n_in if kind == "relu" else 2 / (n_in + n_out)
        W.append(draws[layer] * np.sqrt(variance))
    return W
