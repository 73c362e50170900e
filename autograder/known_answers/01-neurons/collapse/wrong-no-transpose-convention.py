# diagnosis: the matrices are transposed: z = W x + b
def collapse(W, b):
    one_W, one_b = W[1].T, b[1]
    for layer in range(2, len(W)):
        one_W = W[layer].T @ one_W
        one_b = W[layer].T @ one_b + b[layer]
    return one_W, one_b
