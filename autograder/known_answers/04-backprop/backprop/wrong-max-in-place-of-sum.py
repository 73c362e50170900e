# diagnosis: the last layer is right, layers before it are not: look at δ, W and σ'(z) there, one by one
def backprop(Y, Z, A, W, activations, loss):
    L = len(W) - 1
    dW, db = [None] * (L + 1), [None] * (L + 1)
    dA = LOSSES[loss].gradient(A[-1], Y)
    for l in range(L, 0, -1):
        delta = ACTIVATIONS[activations[l]].slope(Z[l]) * dA
        dW[l] = delta.T @ A[l - 1]
        db[l] = delta.sum(axis=0)
        dA = (delta[:, :, None] * W[l]).max(axis=1)
    return dW, db
