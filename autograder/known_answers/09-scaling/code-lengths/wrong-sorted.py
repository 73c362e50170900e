# diagnosis: the lengths are sorted; return them in the order of the words
def code_lengths(counts):
    lengths = [0] * len(counts)
    heap = [(count, word, [word]) for word, count in enumerate(counts)]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, order, left = heapq.heappop(heap)
        b, _, right = heapq.heappop(heap)
        for word in left + right:
            lengths[word] += 1
        heapq.heappush(heap, (a + b, order, left + right))
    return sorted(lengths)
