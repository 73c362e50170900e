# diagnosis: the product is the wrong way round: the first layer meets x, so it stands on the right
def collapse(W, b):
    one_W, one_b = W[1], b[1]
    for layer in range(2, len(W)):
        one_W = one_W @ W[layer]
        one_b = W[layer] @ one_b + b[layer]
    return one_W, one_b
