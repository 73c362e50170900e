# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def collapse(W, b):
    one_W, one_b = W[1], b[1]
    for layer in range(2, len(W)):
        one_W = W[layer] @ one_W
        b[layer] += W[layer] @ one_b
        one_b = b[layer]
    return one_W, one_b
