# diagnosis: it adds up the neurons; add up the examples (axis 0)
def layer_gradients(delta, A_previous):
    return delta.T @ A_previous, delta.sum(axis=1)
