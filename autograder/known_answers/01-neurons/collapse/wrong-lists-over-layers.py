# diagnosis: return the two arrays themselves, not lists over layers
def collapse(W, b):
    one_W, one_b = W[1], b[1]
    for layer in range(2, len(W)):
        one_W = W[layer] @ one_W
        one_b = W[layer] @ one_b + b[layer]
    return [None, one_W], [None, one_b]
