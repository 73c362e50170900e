# diagnosis: He's rule went by the place of a layer; go by its name: "relu" and nothing else
def initialise(draws, activations):
    W = [None]
    for numbers, activation in zip(draws[1:], activations[1:]):
        n_out, n_in = numbers.shape
        variance = 2 / (n_in + n_out) if numbers is draws[-1] else 2 / n_in
        W.append(numbers * np.sqrt(variance))
    return W
