# diagnosis: activations[layer] is only a name: look it up in ACTIVATIONS
def forward(X, W, b, activations):
    Z, A = [None], [X]
    for layer in range(1, len(W)):
        function, _ = activations[layer]
        Z.append(A[layer - 1] @ W[layer].T + b[layer])
        A.append(function(Z[layer]))
    return Z, A
