# diagnosis: a node must hold the list of its words, [word], so that left + right is a list again
def code_lengths(counts):
    L = [0] * len(counts)
    nodes = [(c, w) for w, c in enumerate(counts)]
    heapq.heapify(nodes)
    while len(nodes) > 1:
        (a, x), (b, y) = heapq.heappop(nodes), heapq.heappop(nodes)
        for w in x + y:
            L[w] += 1
        heapq.heappush(nodes, (a + b, x + y))
    return L
