# diagnosis: 1 / n_in for all layers; ReLU needs 2 / n_in, the others 2 / (n_in + n_out)
def initialise(draws, activations):
    W = [None]
    for numbers, activation in zip(draws[1:], activations[1:]):
        n_out, n_in = numbers.shape
        variance = 1 / n_in
        W.append(numbers * np.sqrt(variance))
    return W
