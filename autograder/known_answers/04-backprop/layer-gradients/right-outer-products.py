def layer_gradients(delta, A_previous):
    dW = sum(np.outer(d, a) for d, a in zip(delta, A_previous))
    db = sum(delta)
    return dW, db
