def code_lengths(counts):
    leaves = sorted((float(count), [word]) for word, count in enumerate(counts))
    merged, lengths = [], np.zeros(len(counts), dtype=int)
    while len(leaves) + len(merged) > 1:
        two = []
        for _ in range(2):
            queue = leaves if leaves and (not merged or leaves[0][0] <= merged[0][0]) else merged
            two.append(queue.pop(0))
        words = two[0][1] + two[1][1]
        lengths[words] += 1
        merged.append((two[0][0] + two[1][0], words))
    return lengths
