# diagnosis: δ goes back through W the wrong way round: for each example it is Wᵀ δ
def backprop(Y, Z, A, W, activations, loss):
    dW, db = [None] * len(W), [None] * len(W)
    dA = LOSSES[loss].gradient(A[-1], Y)
    for layer in range(len(W) - 1, 0, -1):
        delta = ACTIVATIONS[activations[layer]].slope(Z[layer]) * dA
        dW[layer] = delta.T @ A[layer - 1]
        db[layer] = delta.sum(axis=0)
        dA = delta @ W[layer].T
    return dW, db
