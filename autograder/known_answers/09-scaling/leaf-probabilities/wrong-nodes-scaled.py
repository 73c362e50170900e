# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def leaf_probabilities(children, nodes, v):
    V = len(children) + 1
    nodes *= 1.0 + 1e-3
    left = 1 / (1 + np.exp(-np.clip(nodes @ v, -700, 700)))
    arrived = np.zeros(2 * V - 1)
    arrived[-1] = 1
    for n in reversed(range(V - 1)):
        a, b = children[n]
        arrived[a] = arrived[V + n] * left[n]
        arrived[b] = arrived[V + n] * (1 - left[n])
    return arrived[:V]
