# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def layer_gradients(delta, A_previous):
    dW = delta.T @ A_previous
    db = delta[0]
    for row in delta[1:]:
        db += row
    return dW, db
