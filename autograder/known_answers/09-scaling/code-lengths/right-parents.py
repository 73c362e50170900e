def code_lengths(counts):
    V = len(counts)
    heap, parent = [(float(count), -word) for word, count in enumerate(counts)], {}
    heapq.heapify(heap)
    for node in range(V, 2 * V - 1):
        (a, one), (b, other) = heapq.heappop(heap), heapq.heappop(heap)
        parent[-one] = parent[-other] = node
        heapq.heappush(heap, (a + b, -node))
    lengths = []
    for word in range(V):
        depth, node = 0, word
        while node in parent:
            depth, node = depth + 1, parent[node]
        lengths.append(depth)
    return lengths
