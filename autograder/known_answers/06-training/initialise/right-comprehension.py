def initialise(draws, activations):
    def std(z, name):
        return (2 / z.shape[1]) ** 0.5 if name == "relu" else (2 / sum(z.shape)) ** 0.5

    return [None, *(z * std(z, name) for z, name in zip(draws[1:], activations[1:]))]
