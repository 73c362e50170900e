# diagnosis: words near an edge have a context, too: what is left of the window
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
            if t < m or t + m >= len(words):
                continue
            for j in range(t - m, t + m + 1):
                if j != t:
                    pairs.append((words[t], words[j]))
    return pairs
