# diagnosis: one layer off: δ of a layer comes through the W of the next layer
def backprop(Y, Z, A, W, activations, loss):
    L = len(W) - 1
    delta = {L: ACTIVATIONS[activations[L]].slope(Z[L]) * LOSSES[loss].gradient(A[L], Y)}
    for layer in range(L - 1, 0, -1):
        delta[layer] = ACTIVATIONS[activations[layer]].slope(Z[layer]) * (delta[layer + 1] @ W[layer])
    dW = [None] + [delta[l].T @ A[l - 1] for l in range(1, L + 1)]
    db = [None] + [delta[l].sum(axis=0) for l in range(1, L + 1)]
    return dW, db
