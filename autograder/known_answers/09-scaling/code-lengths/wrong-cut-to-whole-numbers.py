# diagnosis: the counts were cut to whole numbers; they may be fractions
def code_lengths(counts):
    lengths = [0] * len(counts)
    counts = list(counts)
    heap = [(int(count), word, [word]) for word, count in enumerate(counts)]
    heapq.heapify(heap)
    while len(heap) > 1:
        (a, order, left), (b, _, right) = heapq.heappop(heap), heapq.heappop(heap)
        for word in left + right:
            lengths[word] += 1
        heapq.heappush(heap, (a + b, order, left + right))
    return lengths
