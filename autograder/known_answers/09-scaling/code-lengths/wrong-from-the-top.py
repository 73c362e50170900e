# diagnosis: this parts the words from the top down, as Shannon and Fano did; merge from the rarest up
def code_lengths(counts):
    lengths = [0] * len(counts)

    def part(words):
        if len(words) == 1:
            return
        total, best = sum(counts[word] for word in words), None
        for cut in range(1, len(words)):
            gap = abs(total - 2 * sum(counts[word] for word in words[:cut]))
            if best is None or gap < best[0]:
                best = gap, cut
        for word in words:
            lengths[word] += 1
        part(words[: best[1]])
        part(words[best[1] :])

    part(sorted(range(len(counts)), key=lambda word: counts[word], reverse=True))
    return lengths
