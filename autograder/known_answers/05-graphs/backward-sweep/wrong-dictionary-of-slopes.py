# diagnosis: a parent that stands twice in a list gets two shares; a dictionary keeps one of them
def backward(order, parents, slopes):
    grads = dict.fromkeys(order, 0.0)
    grads[order[-1]] = 1.0
    for node in reversed(order):
        local = dict(zip(parents[node], slopes[node]))
        for parent in local:
            grads[parent] += local[parent] * grads[node]
    return grads
