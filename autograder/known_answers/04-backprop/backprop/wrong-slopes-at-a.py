# diagnosis: the slopes are taken at a; they belong at z
def backprop(Y, Z, A, W, activations, loss):
    dW, db = [None] * len(W), [None] * len(W)
    upstream = LOSSES[loss].gradient(A[-1], Y)
    for layer in reversed(range(1, len(W))):
        delta = upstream * ACTIVATIONS[activations[layer]].slope(A[layer])
        dW[layer] = delta.T @ A[layer - 1]
        db[layer] = delta.sum(axis=0)
        upstream = delta @ W[layer]
    return dW, db
