# diagnosis: the right pairs in another order: centre after centre, the context from left to right
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
                pairs += [(words[t], words[j]), (words[j], words[t])]
    return pairs
