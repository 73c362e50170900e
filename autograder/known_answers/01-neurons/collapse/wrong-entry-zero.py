# diagnosis: entry 0 is None: the layers are 1 to len(W) - 1
def collapse(W, b):
    one_W, one_b = W[0], b[0]
    for layer in range(1, len(W)):
        one_W = W[layer] @ one_W
        one_b = W[layer] @ one_b + b[layer]
    return one_W, one_b
