# diagnosis: every node asked the vector of the one after it
def leaf_probabilities(children, nodes, v):
    V = len(children) + 1
    left = 1 / (1 + np.exp(-np.clip(nodes @ v, -700, 700)))
    arrived = np.zeros(2 * V - 1)
    arrived[-1] = 1
    for n in reversed(range(V - 1)):
        a, b = children[n]
        arrived[a] = arrived[V + n] * left[(n + 1) % (V - 1)]
        arrived[b] = arrived[V + n] * (1 - left[(n + 1) % (V - 1)])
    return arrived[:V]
