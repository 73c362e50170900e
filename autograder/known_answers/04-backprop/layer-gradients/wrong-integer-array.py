# diagnosis: each product was cut to integers: an array of integers holds no fractions
def layer_gradients(delta, A_previous):
    dW = np.zeros((delta.shape[1], A_previous.shape[1]), dtype=A_previous.dtype)
    for d, a in zip(delta, A_previous):
        dW += np.outer(d, a).astype(dW.dtype)
    return dW, delta.sum(axis=0)
