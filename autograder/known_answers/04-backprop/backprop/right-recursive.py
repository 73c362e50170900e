def backprop(Y, Z, A, W, activations, loss):
    def back(layer, dA):
        """Return the gradients of layers 1 … layer, first layer first."""
        if layer == 0:
            return [None], [None]
        delta = dA * ACTIVATIONS[activations[layer]].slope(Z[layer])
        dW, db = back(layer - 1, np.einsum("bk,ki->bi", delta, W[layer]))
        return [*dW, np.einsum("bi,bj->ij", delta, A[layer - 1])], [*db, delta.sum(axis=0)]

    return back(len(W) - 1, LOSSES[loss].gradient(A[-1], Y))
