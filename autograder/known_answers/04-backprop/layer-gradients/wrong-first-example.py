# diagnosis: only the first example counts; add up all of them
def layer_gradients(delta, A_previous):
    return np.outer(delta[0], A_previous[0]), delta[0]
