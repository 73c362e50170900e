# diagnosis: this is the gradient of the squared error; look up the loss by its name
def backprop(Y, Z, A, W, activations, loss):
    dW, db = [None] * len(W), [None] * len(W)
    dA = (A[-1] - Y) / len(Y)
    for layer in range(len(W) - 1, 0, -1):
        delta = ACTIVATIONS[activations[layer]].slope(Z[layer]) * dA
        dW[layer] = delta.T @ A[layer - 1]
        db[layer] = delta.sum(axis=0)
        dA = delta @ W[layer]
    return dW, db
