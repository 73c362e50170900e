# diagnosis: only the last turn counts here: multiply by what arrived at the node
def leaf_probabilities(children, nodes, v):
    V = len(children) + 1
    left = 1 / (1 + np.exp(-np.clip(nodes @ v, -700, 700)))
    arrived = np.zeros(2 * V - 1)
    arrived[-1] = 1
    for n in reversed(range(V - 1)):
        a, b = children[n]
        arrived[a] = left[n]
        arrived[b] = 1 - left[n]
    return arrived[:V]
