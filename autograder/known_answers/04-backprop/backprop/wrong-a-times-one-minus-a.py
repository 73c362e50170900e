# diagnosis: a(1 − a) is the slope of the sigmoid only; look up the name in activations[layer]
def backprop(Y, Z, A, W, activations, loss):
    L = len(W) - 1
    dW, db = [None] * (L + 1), [None] * (L + 1)
    dA = LOSSES[loss].gradient(A[-1], Y)
    for l in range(L, 0, -1):
        delta = A[l] * (1 - A[l]) * dA
        dW[l] = delta.T @ A[l - 1]
        db[l] = delta.sum(axis=0)
        dA = delta @ W[l]
    return dW, db
