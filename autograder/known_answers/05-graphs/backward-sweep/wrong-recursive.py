# diagnosis: Python's recursion ends at about a thousand: go through the order with a loop
def backward(order, parents, slopes):
    grads = dict.fromkeys(order, 0.0)
    grads[order[-1]] = 1.0

    def visit(place):
        node = order[place]
        for parent, slope in zip(parents[node], slopes[node]):
            grads[parent] += slope * grads[node]
        if place:
            visit(place - 1)

    visit(len(order) - 1)
    return grads
