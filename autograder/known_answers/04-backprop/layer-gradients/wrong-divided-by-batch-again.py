# diagnosis: divided by B again, but δ holds 1/B already: add up
def layer_gradients(delta, A_previous):
    B = delta.shape[0]
    return delta.T @ A_previous / B, delta.mean(axis=0)
