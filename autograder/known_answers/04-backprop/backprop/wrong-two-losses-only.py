# diagnosis: this is the gradient of the binary cross entropy; look up the loss by its name
def backprop(Y, Z, A, W, activations, loss):
    L = len(W) - 1
    dW, db = [None] * (L + 1), [None] * (L + 1)
    dA = (A[-1] - Y) / len(Y) if loss == "squared_error" else (A[-1] - Y) / (A[-1] * (1 - A[-1])) / len(Y)
    for l in range(L, 0, -1):
        delta = ACTIVATIONS[activations[l]].slope(Z[l]) * dA
        dW[l] = delta.T @ A[l - 1]
        db[l] = delta.sum(axis=0)
        dA = delta @ W[l]
    return dW, db
