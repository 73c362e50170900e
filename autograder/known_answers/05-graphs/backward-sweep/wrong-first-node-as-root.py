# diagnosis: the 1 went to the first node; the root is the last of the order
def backward(order, parents, slopes):
    g = {n: 0.0 for n in order}
    g[order[0]] = 1.0
    for n in order[::-1]:
        for p, s in zip(parents[n], slopes[n]):
            g[p] += s * g[n]
    return g
