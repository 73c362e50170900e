# diagnosis: the order is another: centre after centre, the context from left to right
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
            for d in range(1, m + 1):
                if t - d >= 0:
                    pairs.append((words[t], words[t - d]))
                if t + d < len(words):
                    pairs.append((words[t], words[t + d]))
    return pairs
