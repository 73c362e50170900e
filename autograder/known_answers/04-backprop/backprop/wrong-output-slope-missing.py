# diagnosis: the slope of the output layer is missing
def backprop(Y, Z, A, W, activations, loss):
    L = len(W) - 1
    dW, db = [None] * (L + 1), [None] * (L + 1)
    delta = LOSSES[loss].gradient(A[-1], Y)
    dW[L], db[L] = delta.T @ A[L - 1], delta.sum(0)
    for l in range(L - 1, 0, -1):
        delta = (delta @ W[l + 1]) * ACTIVATIONS[activations[l]].slope(Z[l])
        dW[l], db[l] = delta.T @ A[l - 1], delta.sum(0)
    return dW, db
