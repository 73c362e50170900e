# diagnosis: the examples are not added up: db still has one row for each of them
def layer_gradients(delta, A_previous):
    dW = delta.T @ A_previous
    db = delta
    return dW, db
