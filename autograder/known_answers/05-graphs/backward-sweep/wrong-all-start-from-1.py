# diagnosis: the gradients start from 1; only the root's does
def backward(order, parents, slopes):
    grads = dict.fromkeys(order, 1.0)
    for node in reversed(order):
        for parent, slope in zip(parents[node], slopes[node]):
            grads[parent] += slope * grads[node]
    return grads
