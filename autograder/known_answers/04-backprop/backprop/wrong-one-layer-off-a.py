# diagnosis: one layer off: dW[layer] takes a of the layer before
def backprop(Y, Z, A, W, activations, loss):
    L = len(W) - 1
    dW, db = [None] * (L + 1), [None] * (L + 1)
    dA = LOSSES[loss].gradient(A[L], Y)
    for layer in range(L, 0, -1):
        delta = ACTIVATIONS[activations[layer]].slope(Z[layer]) * dA
        dW[layer] = delta.T @ A[layer]
        db[layer] = delta.sum(axis=0)
        dA = delta @ W[layer]
    return dW, db
