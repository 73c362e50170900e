# diagnosis: the biases are missing
def collapse(W, b):
    one_W, one_b = W[1], 0 * b[-1]
    for layer in range(2, len(W)):
        one_W = W[layer] @ one_W
    return one_W, one_b
