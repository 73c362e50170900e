# diagnosis: index finds only the first of equal counts: number the words with enumerate
def code_lengths(counts):
    lengths = [0] * len(counts)
    counts = list(counts)
    heap = [(count, place, [counts.index(count)]) for place, count in enumerate(counts)]
    heapq.heapify(heap)
    while len(heap) > 1:
        (a, order, left), (b, _, right) = heapq.heappop(heap), heapq.heappop(heap)
        for word in left + right:
            lengths[word] += 1
        heapq.heappush(heap, (a + b, order, left + right))
    return lengths
