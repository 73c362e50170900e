# diagnosis: every pair is here once; each place makes its own
def window_pairs(tokens, m):
    sentences = [[]]
    for token in tokens:
        if token in STOPS:
            sentences.append([])
        else:
            sentences[-1].append(token)
    pairs = []
    for words in sentences:
        for t in range(len(words)):
            for j in range(max(0, t - m), min(len(words), t + m + 1)):
                if j != t and (words[t], words[j]) not in pairs:
                    pairs.append((words[t], words[j]))
    return pairs
