# diagnosis: only the words to the right are here; the window has two sides
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
            for j in range(t + 1, min(len(words), t + m + 1)):
                pairs.append((words[t], words[j]))
    return pairs
