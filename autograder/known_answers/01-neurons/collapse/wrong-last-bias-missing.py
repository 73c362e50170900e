# diagnosis: the bias of the last layer is missing
def collapse(W, b):
    one_W, one_b = W[1], b[1]
    for layer in range(2, len(W)):
        one_W = W[layer] @ one_W
        one_b = W[layer] @ (one_b if layer == 2 else one_b + b[layer - 1])
    return one_W, one_b
