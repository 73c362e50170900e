# diagnosis: overflow: e^z / (1 + e^z) is ∞/∞ far out; take np.exp(-np.logaddexp(0, -z))
def leaf_probabilities(children, nodes, v):
    V = len(children) + 1
    left = np.exp(nodes @ v) / (1 + np.exp(nodes @ v))
    arrived = np.zeros(2 * V - 1)
    arrived[-1] = 1
    for n in reversed(range(V - 1)):
        a, b = children[n]
        arrived[a] = arrived[V + n] * left[n]
        arrived[b] = arrived[V + n] * (1 - left[n])
    return arrived[:V]
