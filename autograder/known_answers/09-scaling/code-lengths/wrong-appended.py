# diagnosis: the merged node came back behind all others; put it where its count belongs
def code_lengths(counts):
    lengths = [0] * len(counts)
    nodes = sorted((count, [word]) for word, count in enumerate(counts))
    while len(nodes) > 1:
        (a, left), (b, right), *rest = nodes
        for word in left + right:
            lengths[word] += 1
        nodes = [*rest, (a + b, left + right)]
    return lengths
