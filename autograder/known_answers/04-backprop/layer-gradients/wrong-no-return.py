# diagnosis: it returned None; is a return statement missing?
def layer_gradients(delta, A_previous):
    dW = delta.T @ A_previous
    db = delta.sum(axis=0)
    print("dW", dW.shape, "db", db.shape)
