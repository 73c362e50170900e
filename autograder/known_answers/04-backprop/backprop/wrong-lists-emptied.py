# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def backprop(Y, Z, A, W, activations, loss):
    dW, db = [], []
    dA = LOSSES[loss].gradient(A.pop(), Y)
    while A:
        delta = ACTIVATIONS[activations[len(A)]].slope(Z[len(A)]) * dA
        dA = delta @ W[len(A)]
        dW.insert(0, delta.T @ A.pop())
        db.insert(0, delta.sum(axis=0))
    return [None, *dW], [None, *db]
