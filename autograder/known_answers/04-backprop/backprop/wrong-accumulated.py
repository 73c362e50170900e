# diagnosis: the same call gives another answer the second time: something is kept between calls
total = {}


def backprop(Y, Z, A, W, activations, loss):
    dW, db = [None] * len(W), [None] * len(W)
    dA = LOSSES[loss].gradient(A[-1], Y)
    for layer in range(len(W) - 1, 0, -1):
        delta = ACTIVATIONS[activations[layer]].slope(Z[layer]) * dA
        key = (layer, W[layer].shape)
        total.setdefault(key, [0, 0])
        total[key][0] = total[key][0] + delta.T @ A[layer - 1]
        total[key][1] = total[key][1] + delta.sum(axis=0)
        dW[layer], db[layer] = total[key]
        dA = delta @ W[layer]
    return dW, db
