# diagnosis: the slopes of the hidden layers are missing
def backprop(Y, Z, A, W, activations, loss):
    L = len(W) - 1
    dW, db = [None] * (L + 1), [None] * (L + 1)
    delta = LOSSES[loss].gradient(A[L], Y) * ACTIVATIONS[activations[L]].slope(Z[L])
    for layer in range(L, 0, -1):
        dW[layer] = delta.T @ A[layer - 1]
        db[layer] = delta.sum(axis=0)
        delta = delta @ W[layer]
    return dW, db
