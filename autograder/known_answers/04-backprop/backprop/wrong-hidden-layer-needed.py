# diagnosis: there is no layer 0 to go back to: the last δ is that of layer 1
def backprop(Y, Z, A, W, activations, loss):
    L = len(W) - 1
    delta = ACTIVATIONS[activations[L]].slope(Z[L]) * LOSSES[loss].gradient(A[L], Y)
    dW, db = [delta.T @ A[L - 1]], [delta.sum(axis=0)]
    while True:
        L -= 1
        delta = ACTIVATIONS[activations[L]].slope(Z[L]) * (delta @ W[L + 1])
        dW.insert(0, delta.T @ A[L - 1])
        db.insert(0, delta.sum(axis=0))
        if L == 1:
            return [None, *dW], [None, *db]
