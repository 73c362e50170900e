# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def backward(order, parents, slopes):
    order.reverse()
    grads = dict.fromkeys(order, 0.0)
    grads[order[0]] = 1.0
    for node in order:
        for parent, slope in zip(parents[node], slopes[node]):
            grads[parent] += slope * grads[node]
    return grads
