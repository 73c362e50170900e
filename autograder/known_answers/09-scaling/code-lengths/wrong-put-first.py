# diagnosis: the merged node was merged again at once, each time: its count is the sum, and it goes where that belongs
def code_lengths(counts):
    L = [0] * len(counts)
    nodes = sorted((c, [w]) for w, c in enumerate(counts))
    while len(nodes) > 1:
        (a, x), (b, y) = nodes[:2]
        for w in x + y:
            L[w] += 1
        nodes = [(a + b, x + y)] + nodes[2:]
    return L
