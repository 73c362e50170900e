def backward(order, parents, slopes):
    place = {node: k for k, node in enumerate(order)}
    if len(order) > 1000:
        g = dict.fromkeys(order, np.float64(0))
        g[order[-1]] = np.float64(1)
        for node in order[::-1]:
            for p, s in zip(parents[node], slopes[node]):
                g[p] = g[p] + s * g[node]
        return g
    local = np.zeros((len(order), len(order)))
    for node in order:
        for p, s in zip(parents[node], slopes[node]):
            local[place[node], place[p]] += s
    total = np.linalg.solve(np.eye(len(order)) - local.T, np.eye(len(order))[:, -1])
    return dict(zip(order, total))
