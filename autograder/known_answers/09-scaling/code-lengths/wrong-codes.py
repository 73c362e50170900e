# diagnosis: these are the codes; return how long each is
def code_lengths(counts):
    heap = [(count, word, {word: ""}) for word, count in enumerate(counts)]
    heapq.heapify(heap)
    for order in range(len(counts), 2 * len(counts) - 1):
        (a, _, left), (b, _, right) = heapq.heappop(heap), heapq.heappop(heap)
        codes = {w: "0" + c for w, c in left.items()} | {w: "1" + c for w, c in right.items()}
        heapq.heappush(heap, (a + b, order, codes))
    return [heap[0][2][word] for word in range(len(counts))]
