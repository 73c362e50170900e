# diagnosis: W is the wrong way round: a row of the result is W a of one example, so A Wᵀ for the batch
def forward(X, W, b, activations):
    Z, A = [None], [X]
    for layer in range(1, len(W)):
        Z.append(np.dot(A[-1], W[layer]) + b[layer])
        A.append(ACTIVATIONS[activations[layer]].function(Z[-1]))
    return Z, A
