def code_lengths(counts):
    nodes = {(word,): float(count) for word, count in enumerate(counts)}
    lengths = [0.0] * len(counts)
    while len(nodes) > 1:
        a, b = sorted(nodes, key=lambda words: (nodes[words], -len(words)))[:2]
        nodes[a + b] = nodes.pop(a) + nodes.pop(b)
        for word in a + b:
            lengths[word] += 1.0
    return tuple(lengths)
