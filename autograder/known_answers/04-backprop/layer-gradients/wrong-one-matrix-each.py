# diagnosis: the examples are not added up: dW has one matrix for each of them
def layer_gradients(delta, A_previous):
    dW = delta[:, :, None] * A_previous[:, None, :]
    db = delta.sum(axis=0)
    return dW, db
