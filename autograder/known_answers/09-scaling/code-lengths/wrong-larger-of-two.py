# diagnosis: the merged node was merged again at once, each time: its count is the sum, and it goes where that belongs
def code_lengths(counts):
    lengths = [0] * len(counts)
    heap = [(count, word, [word]) for word, count in enumerate(counts)]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, order, left = heapq.heappop(heap)
        b, _, right = heapq.heappop(heap)
        for word in left + right:
            lengths[word] += 1
        heapq.heappush(heap, (max(a, b), order, left + right))
    return lengths
