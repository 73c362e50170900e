# diagnosis: only the root passed on: go through the order from its end, and return after the loop
def backward(order, parents, slopes):
    g = {n: 0.0 for n in order}
    g[order[-1]] = 1.0
    for n in order[::-1]:
        for p, s in zip(parents[n], slopes[n]):
            g[p] += s * g[n]
        return g
