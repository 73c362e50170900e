# diagnosis: fewer entries than layers: it must work for any depth, len(W) - 1
def backprop(Y, Z, A, W, activations, loss):
    delta2 = ACTIVATIONS[activations[2]].slope(Z[2]) * LOSSES[loss].gradient(A[2], Y)
    delta1 = ACTIVATIONS[activations[1]].slope(Z[1]) * (delta2 @ W[2])
    dW = [None, delta1.T @ A[0], delta2.T @ A[1]]
    db = [None, delta1.sum(axis=0), delta2.sum(axis=0)]
    return dW, db
