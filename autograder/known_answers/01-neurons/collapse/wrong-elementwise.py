# diagnosis: * multiplies entry by entry; the product of two matrices is @
def collapse(W, b):
    one_W, one_b = W[1], b[1]
    for layer in range(2, len(W)):
        one_W = W[layer] * one_W
        one_b = W[layer] @ one_b + b[layer]
    return one_W, one_b
