# diagnosis: the shapes do not fit: the formulas are for one example as a column; your examples are rows
def backprop(Y, Z, A, W, activations, loss):
    L = len(W) - 1
    dW, db = [None] * (L + 1), [None] * (L + 1)
    dA = LOSSES[loss].gradient(A[-1], Y)
    for l in range(L, 0, -1):
        delta = ACTIVATIONS[activations[l]].slope(Z[l]) * dA
        dW[l] = np.outer(delta, A[l - 1])
        db[l] = delta
        dA = W[l].T @ delta
    return dW, db
