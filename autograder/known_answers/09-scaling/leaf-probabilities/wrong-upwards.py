# diagnosis: the nodes were visited from the first to the last: go from the root, the last node, down
def leaf_probabilities(children, nodes, v):
    V = len(children) + 1
    p = 1 / (1 + np.exp(-(nodes @ v)))
    a = np.zeros(2 * V - 1)
    a[-1] = 1
    for n in range(V - 1):
        l, r = children[n]
        a[l] = a[V + n] * p[n]
        a[r] = a[V + n] * (1 - p[n])
    return a[:V]
