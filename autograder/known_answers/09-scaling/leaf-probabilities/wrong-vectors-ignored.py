# diagnosis: the vectors are ignored: every turn is a half
def leaf_probabilities(children, nodes, v):
    V = len(children) + 1
    left = np.full(V - 1, 0.5)
    arrived = np.zeros(2 * V - 1)
    arrived[-1] = 1
    for n in reversed(range(V - 1)):
        a, b = children[n]
        arrived[a] = arrived[V + n] * left[n]
        arrived[b] = arrived[V + n] * (1 - left[n])
    return arrived[:V]
