# diagnosis: the lists run from the last layer to the first; dW[1] belongs to layer 1
def backprop(Y, Z, A, W, activations, loss):
    dW, db = [None], [None]
    dA = LOSSES[loss].gradient(A[-1], Y)
    for layer in range(len(W) - 1, 0, -1):
        delta = ACTIVATIONS[activations[layer]].slope(Z[layer]) * dA
        dW.append(delta.T @ A[layer - 1])
        db.append(delta.sum(axis=0))
        dA = delta @ W[layer]
    return dW, db
