# diagnosis: an axis of length 1 was squeezed away: a batch of one is (1, n)
def forward(X, W, b, activations):
    Z, A = [None], [X]
    for layer in range(1, len(W)):
        Z.append(np.squeeze(A[layer - 1] @ W[layer].T + b[layer]))
        A.append(ACTIVATIONS[activations[layer]].function(Z[layer]))
    return Z, A
