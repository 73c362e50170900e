# diagnosis: the local slope is missing: pass on slope times gradient
def backward(order, parents, slopes):
    grads = dict.fromkeys(order, 0.0)
    grads[order[-1]] = 1.0
    for node in reversed(order):
        for parent in parents[node]:
            grads[parent] += grads[node]
    return grads
