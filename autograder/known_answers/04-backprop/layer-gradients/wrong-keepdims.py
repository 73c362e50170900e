# diagnosis: it has two axes; b is a vector (n_out,)
def layer_gradients(delta, A_previous):
    dW = np.dot(delta.T, A_previous)
    db = np.sum(delta, axis=0, keepdims=True)
    return dW, db
