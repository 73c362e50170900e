# diagnosis: one layer off: the slope σ'(z) of a layer is that of its own z and activation
def backprop(Y, Z, A, W, activations, loss):
    dW, db = [None] * len(W), [None] * len(W)
    delta = LOSSES[loss].gradient(A[-1], Y) * ACTIVATIONS[activations[-1]].slope(Z[-1])
    for l in range(len(W) - 1, 0, -1):
        dW[l] = delta.T @ A[l - 1]
        db[l] = delta.sum(axis=0)
        if l > 1:
            delta = delta @ W[l] * ACTIVATIONS[activations[l]].slope(Z[l])
    return dW, db
