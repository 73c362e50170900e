# diagnosis: what goes back to the layer before is δ, slope included
def backprop(Y, Z, A, W, activations, loss):
    dW, db = [None] * len(W), [None] * len(W)
    dA = LOSSES[loss].gradient(A[-1], Y)
    for layer in range(len(W) - 1, 0, -1):
        delta = ACTIVATIONS[activations[layer]].slope(Z[layer]) * dA
        dW[layer] = delta.T @ A[layer - 1]
        db[layer] = delta.sum(axis=0)
        dA = dA @ W[layer]
    return dW, db
