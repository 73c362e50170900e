def backprop(Y, Z, A, W, activations, loss):
    L = len(W) - 1
    dW = [None] + [np.zeros(W[l].shape) for l in range(1, L + 1)]
    db = [None] + [np.zeros(W[l].shape[0]) for l in range(1, L + 1)]
    dA = LOSSES[loss].gradient(A[L], Y)
    for i in range(len(Y)):
        delta = ACTIVATIONS[activations[L]].slope(Z[L][i]) * dA[i]
        for l in range(L, 0, -1):
            dW[l] += np.outer(delta, A[l - 1][i])
            db[l] += delta
            if l > 1:
                delta = ACTIVATIONS[activations[l - 1]].slope(Z[l - 1][i]) * (W[l].T @ delta)
    return dW, db
