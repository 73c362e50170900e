# diagnosis: the loop ran on with one node left: that node is the root
def code_lengths(counts):
    L = [0] * len(counts)
    nodes = [(c, w, [w]) for w, c in enumerate(counts)]
    heapq.heapify(nodes)
    while nodes:
        (a, i, x), (b, _, y) = heapq.heappop(nodes), heapq.heappop(nodes)
        for w in x + y:
            L[w] += 1
        heapq.heappush(nodes, (a + b, i, x + y))
    return L
