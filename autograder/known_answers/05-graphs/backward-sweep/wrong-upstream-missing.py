# diagnosis: what has arrived at the node is missing: pass on slope times gradient
def backward(order, parents, slopes):
    grads = dict.fromkeys(order, 0.0)
    grads[order[-1]] = 1.0
    for node in reversed(order):
        for parent, slope in zip(parents[node], slopes[node]):
            grads[parent] += slope
    return grads
