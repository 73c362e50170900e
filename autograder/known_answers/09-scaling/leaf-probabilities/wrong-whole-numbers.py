# diagnosis: cut to whole numbers: an array like v, or zeros of integers, holds no fractions
def leaf_probabilities(children, nodes, v):
    V = len(children) + 1
    p = 1 / (1 + np.exp(-(nodes @ v)))
    a = np.zeros(2 * V - 1, dtype=v.dtype)
    a[-1] = 1
    for n in reversed(range(V - 1)):
        l, r = children[n]
        a[l] = a[V + n] * p[n]
        a[r] = a[V + n] * (1 - p[n])
    return a[:V]
