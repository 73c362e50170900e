# diagnosis: the layers are taken in the wrong order: layer 1 meets x first
def collapse(W, b):
    one_W, one_b = W[-1], b[-1]
    for layer in range(len(W) - 2, 0, -1):
        one_W = W[layer] @ one_W
        one_b = W[layer] @ one_b + b[layer]
    return one_W, one_b
