from collections import defaultdict


def backward(order, parents, slopes):
    stack, grads = list(order), defaultdict(float)
    grads[stack[-1]] += 1.0
    while stack:
        node = stack.pop()
        for number in range(len(parents[node])):
            grads[parents[node][number]] += float(slopes[node][number]) * grads[node]
    return grads
