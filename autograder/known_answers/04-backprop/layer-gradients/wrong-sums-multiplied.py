# diagnosis: the examples are mixed: add up the products of each, not multiply the sums
def layer_gradients(delta, A_previous):
    return np.outer(delta.sum(axis=0), A_previous.sum(axis=0)), delta.sum(axis=0)
