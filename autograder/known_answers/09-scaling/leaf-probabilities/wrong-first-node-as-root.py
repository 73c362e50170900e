# diagnosis: the first inner node was taken for the root; the root is the last
def leaf_probabilities(children, nodes, v):
    V = len(children) + 1
    p, left = np.zeros(V), np.exp(-np.logaddexp(0, -(nodes @ v)))
    waiting = [(0, 1.0)]
    while waiting:
        n, arrived = waiting.pop()
        for child, share in zip(children[n], (left[n], 1 - left[n])):
            if child < V:
                p[child] = arrived * share
            else:
                waiting.append((child - V, arrived * share))
    return p
