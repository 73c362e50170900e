# diagnosis: the merged node forgot the words of the second; it holds those of both
def code_lengths(counts):
    L = [0] * len(counts)
    nodes = [(c, [w]) for w, c in enumerate(counts)]
    while len(nodes) > 1:
        nodes.sort()
        (a, x), (b, y) = nodes[:2]
        for w in x + y:
            L[w] += 1
        nodes = nodes[2:] + [(a + b, x)]
    return L
