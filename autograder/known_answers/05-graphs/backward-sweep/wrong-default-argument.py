# diagnosis: the same call gives another answer the second time: something is kept between calls
def backward(order, parents, slopes, grads={}):
    grads[order[-1]] = 1.0
    for node in reversed(order):
        for parent, slope in zip(parents[node], slopes[node]):
            grads[parent] = grads.get(parent, 0.0) + slope * grads[node]
    return dict(grads)
