def leaf_probabilities(children, nodes, v):
    V = len(children) + 1
    above = {child: (n, turn) for n, pair in enumerate(children) for turn, child in enumerate(pair)}
    scores, result = np.matmul(nodes, v), np.ones(V)
    for word in range(V):
        place = word
        while place in above:
            n, turn = above[place]
            z = scores[n] if turn == 0 else -scores[n]
            result[word] *= np.exp(z) / (1 + np.exp(z)) if z < 0 else 1 / (1 + np.exp(-z))
            place = V + n
    return result
