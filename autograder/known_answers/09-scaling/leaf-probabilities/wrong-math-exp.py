# diagnosis: math.exp overflows far out; take np.exp(-np.logaddexp(0, -z)) for σ(z)
def leaf_probabilities(children, nodes, v):
    import math

    V = len(children) + 1
    a = np.zeros(2 * V - 1)
    a[-1] = 1
    for n in reversed(range(V - 1)):
        p = 1 / (1 + math.exp(-np.dot(nodes[n], v)))
        l, r = children[n]
        a[l] = a[V + n] * p
        a[r] = a[V + n] * (1 - p)
    return a[:V]
