# diagnosis: only the first merge of a word was counted; each merge above puts it deeper
def code_lengths(counts):
    lengths = [0] * len(counts)
    heap = [(count, word, [word]) for word, count in enumerate(counts)]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, order, left = heapq.heappop(heap)
        b, _, right = heapq.heappop(heap)
        for words in (left, right):
            if len(words) == 1:
                lengths[words[0]] += 1
        heapq.heappush(heap, (a + b, order, left + right))
    return lengths
