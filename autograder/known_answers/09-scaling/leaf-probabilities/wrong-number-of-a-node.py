# diagnosis: the number V + m stands for the inner node m: take V away to look it up
def leaf_probabilities(children, nodes, v):
    V = len(children) + 1
    p = 1 / (1 + np.exp(-(nodes @ v)))
    out = np.zeros(V)

    def go(n, q):
        if n < V:
            out[n] = q
            return
        l, r = children[n]
        go(l, q * p[n])
        go(r, q * (1 - p[n]))

    go(2 * V - 2, 1.0)
    return out
