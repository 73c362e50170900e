# diagnosis: each layer used the activation of the layer before
def forward(X, W, b, activations):
    Z, A = [None], [X]
    for layer in range(1, len(W)):
        Z.append(A[layer - 1] @ W[layer].T + b[layer])
        A.append(ACTIVATIONS[activations[max(layer - 1, 1)]].function(Z[layer]))
    return Z, A
