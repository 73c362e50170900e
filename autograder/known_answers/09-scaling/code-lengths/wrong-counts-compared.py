# diagnosis: equal counts: the heap then compares what comes next; let that be a number: (count, number, words)
def code_lengths(counts):
    L = [0] * len(counts)
    nodes = [(c, w) for w, c in enumerate(counts)]
    heapq.heapify(nodes)

    def below(n):
        return [n] if isinstance(n, int) else below(n[0]) + below(n[1])

    while len(nodes) > 1:
        (a, x), (b, y) = heapq.heappop(nodes), heapq.heappop(nodes)
        for w in below(x) + below(y):
            L[w] += 1
        heapq.heappush(nodes, (a + b, (x, y)))
    return L
