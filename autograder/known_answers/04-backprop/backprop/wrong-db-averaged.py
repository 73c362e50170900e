# diagnosis: db is averaged over the batch; add up
def backprop(Y, Z, A, W, activations, loss):
    L = len(W) - 1
    dW, db = [None] * (L + 1), [None] * (L + 1)
    dA = LOSSES[loss].gradient(A[-1], Y)
    for l in range(L, 0, -1):
        delta = ACTIVATIONS[activations[l]].slope(Z[l]) * dA
        dW[l] = delta.T @ A[l - 1]
        db[l] = delta.mean(axis=0)
        dA = delta @ W[l]
    return dW, db
