# diagnosis: a merged node weighs the sum of its two, not one of them
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
