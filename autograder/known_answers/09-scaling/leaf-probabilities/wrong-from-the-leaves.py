# diagnosis: only the last turn counts here: multiply by what arrived at the node
def leaf_probabilities(children, nodes, v):
    V = len(children) + 1
    left = 1 / (1 + np.exp(-np.clip(nodes @ v, -700, 700)))
    arrived = np.ones(2 * V - 1)
    for n, (a, b) in enumerate(children):  # the nodes above have not got their share yet
        arrived[a] = arrived[V + n] * left[n]
        arrived[b] = arrived[V + n] * (1 - left[n])
    return arrived[:V]
