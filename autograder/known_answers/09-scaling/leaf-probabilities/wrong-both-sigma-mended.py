# diagnosis: both turns are σ, and the sum was mended at the end; the right turn is 1 − σ
def leaf_probabilities(children, nodes, v):
    V = len(children) + 1
    left = 1 / (1 + np.exp(-np.clip(nodes @ v, -700, 700)))
    arrived = np.zeros(2 * V - 1)
    arrived[-1] = 1
    for n in reversed(range(V - 1)):
        a, b = children[n]
        arrived[a] = arrived[V + n] * left[n]
        arrived[b] = arrived[V + n] * left[n]
    return arrived[:V] / arrived[:V].sum()
