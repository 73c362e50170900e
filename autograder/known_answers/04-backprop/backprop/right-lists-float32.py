def backprop(Y, Z, A, W, activations, loss):
    dW, db = [], []
    dA = LOSSES[loss].gradient(A[-1], Y)
    for layer in range(len(W) - 1, 0, -1):
        delta = ACTIVATIONS[activations[layer]].slope(Z[layer]) * dA
        dW.append((delta.T @ A[layer - 1]).tolist())
        db.append(delta.sum(axis=0).astype(np.float32))
        dA = delta @ W[layer]
    dW.append(None)
    db.append(None)
    return tuple(dW[::-1]), tuple(db[::-1])
