# diagnosis: numbers were cut to integers
def collapse(W, b):
    one_W, one_b = W[1], b[1]
    for layer in range(2, len(W)):
        one_W = (W[layer] @ one_W).astype(W[1].dtype)
        one_b = (W[layer] @ one_b + b[layer]).astype(W[1].dtype)
    return one_W, one_b
