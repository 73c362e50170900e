# diagnosis: divided by B again, but the gradient of the loss holds 1/B already
def backprop(Y, Z, A, W, activations, loss):
    B = len(Y)
    dW, db = [None] * len(W), [None] * len(W)
    dA = LOSSES[loss].gradient(A[-1], Y)
    for layer in range(len(W) - 1, 0, -1):
        delta = ACTIVATIONS[activations[layer]].slope(Z[layer]) * dA
        dW[layer] = delta.T @ A[layer - 1] / B
        db[layer] = delta.mean(axis=0)
        dA = delta @ W[layer]
    return dW, db
