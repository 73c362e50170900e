# diagnosis: the bias belongs inside the activation: first z = W a + b, then a = σ(z)
def forward(X, W, b, activations):
    Z, A = [None], [X]
    for layer in range(1, len(W)):
        Z.append(A[layer - 1] @ W[layer].T)
        A.append(ACTIVATIONS[activations[layer]].function(Z[layer]) + b[layer])
    return Z, A
