# diagnosis: 6 / (n_in + n_out) is for draws from an interval; these come from N(0, 1)
def initialise(draws, activations):
    W = [None]
    for numbers, activation in zip(draws[1:], activations[1:]):
        n_out, n_in = numbers.shape
        variance = 2 / n_in if activation == "relu" else 6 / (n_in + n_out)
        W.append(numbers * np.sqrt(variance))
    return W
