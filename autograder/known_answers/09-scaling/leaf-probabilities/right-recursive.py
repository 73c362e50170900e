def leaf_probabilities(children, nodes, v):
    V, found = len(children) + 1, {}

    def walk(place, p):
        if place < V:
            found[place] = p
            return
        z = float(np.dot(nodes[place - V], v))
        left = 0.5 * (1 + np.tanh(z / 2))
        walk(children[place - V][0], p * left)
        walk(children[place - V][1], p * (1 - left))

    walk(2 * V - 2, 1.0)
    return [found[word] for word in range(V)]
