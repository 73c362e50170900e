# diagnosis: only the first road to arrive counts: add all of them
def backward(order, parents, slopes):
    grads = {order[-1]: 1.0}
    for node in reversed(order):
        for parent, slope in zip(parents[node], slopes[node]):
            if parent not in grads:
                grads[parent] = slope * grads[node]
    return grads
