# diagnosis: a word that stands twice was lost: compare places, not words
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
                if words[j] != words[t]:
                    pairs.append((words[t], words[j]))
    return pairs
