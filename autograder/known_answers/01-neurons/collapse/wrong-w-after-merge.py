# diagnosis: the earlier biases meet this layer's W only, not the whole product so far
def collapse(W, b):
    one_W, one_b = W[1], b[1]
    for layer in range(2, len(W)):
        one_W = W[layer] @ one_W
        one_b = one_W @ one_b + b[layer]
    return one_W, one_b
