# diagnosis: every slope is the sigmoid's; look up the name in activations[layer]
def backprop(Y, Z, A, W, activations, loss):
    def slope(z):
        s = 1 / (1 + np.exp(-z))
        return s * (1 - s)

    dW, db = [None] * len(W), [None] * len(W)
    upstream = LOSSES[loss].gradient(A[-1], Y)
    for layer in reversed(range(1, len(W))):
        delta = upstream * slope(Z[layer])
        dW[layer] = delta.T @ A[layer - 1]
        db[layer] = delta.sum(axis=0)
        upstream = delta @ W[layer]
    return dW, db
