# diagnosis: centre and context are swapped
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
                if j != t:
                    pairs.append((words[j], words[t]))
    return pairs
