# diagnosis: all is 0: the root's own gradient is 1, and it must be there before the sweep
def backward(order, parents, slopes):
    grads = {node: 0.0 for node in order}
    for node in reversed(order):
        for parent, slope in zip(parents[node], slopes[node]):
            grads[parent] += slope * grads[node]
    return grads
