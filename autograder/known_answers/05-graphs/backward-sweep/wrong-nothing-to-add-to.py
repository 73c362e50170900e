# diagnosis: a node has no gradient yet when something is added: let all begin at 0
def backward(order, parents, slopes):
    g = {}
    g[order[-1]] = 1.0
    for n in order[::-1]:
        for p, s in zip(parents[n], slopes[n]):
            g[p] = g[p] + s * g[n]
    return g
