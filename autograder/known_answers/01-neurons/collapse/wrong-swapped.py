# diagnosis: the two results are swapped: return W, then b
def collapse(W, b):
    one_W, one_b = W[1], b[1]
    for layer in range(2, len(W)):
        one_W = W[layer] @ one_W
        one_b = W[layer] @ one_b + b[layer]
    return one_b, one_W
