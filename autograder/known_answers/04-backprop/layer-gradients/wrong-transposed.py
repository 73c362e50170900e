# diagnosis: it is transposed: dW has the shape of W, (n_out, n_in)
def layer_gradients(delta, A_previous):
    return A_previous.T @ delta, delta.sum(axis=0)
