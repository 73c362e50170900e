# diagnosis: a list came back; return a dictionary, from node to gradient
def backward(order, parents, slopes):
    grads = dict.fromkeys(order, 0.0)
    grads[order[-1]] = 1.0
    for node in reversed(order):
        for parent, slope in zip(parents[node], slopes[node]):
            grads[parent] += slope * grads[node]
    return [grads[node] for node in order]
