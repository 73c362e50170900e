# diagnosis: the layers are 1 to len(W) - 1: the loop is over range(1, len(W))
def forward(X, W, b, activations):
    Z, A = [None], [X]
    for layer in range(1, len(W) + 1):
        Z.append(A[layer - 1] @ W[layer].T + b[layer])
        A.append(ACTIVATIONS[activations[layer]].function(Z[layer]))
    return Z, A
