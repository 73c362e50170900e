# diagnosis: only the last example counts; add up all
def layer_gradients(delta, A_previous):
    for d, a in zip(delta, A_previous):
        dW = np.outer(d, a)
        db = d
    return dW, db
