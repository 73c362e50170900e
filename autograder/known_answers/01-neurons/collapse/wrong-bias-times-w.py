# diagnosis: the biases passed through the transposed matrices: W b, not b W
def collapse(W, b):
    one_W, one_b = W[1], b[1]
    for layer in range(2, len(W)):
        one_W = W[layer] @ one_W
        one_b = one_b @ W[layer] + b[layer]
    return one_W, one_b
