# diagnosis: a parent that stands twice in a list has two slopes; index finds the first of them both times: use zip
def backward(order, parents, slopes):
    g = {n: 0 for n in order}
    g[order[-1]] = 1
    for n in order[::-1]:
        for p in parents[n]:
            g[p] += slopes[n][parents[n].index(p)] * g[n]
    return g
