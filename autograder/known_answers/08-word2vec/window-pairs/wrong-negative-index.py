# diagnosis: before the first word there is nothing; words[-1] is the last one
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
            for j in range(-m, m + 1):
                if j != 0 and -len(words) <= t + j < len(words):
                    pairs.append((words[t], words[t + j]))
    return pairs
