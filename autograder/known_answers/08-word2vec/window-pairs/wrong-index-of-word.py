# diagnosis: words.index(word) finds only the first place of a word that stands twice: use enumerate(words)
def window_pairs(tokens, m):
    sentences = [[]]
    for token in tokens:
        if token in STOPS:
            sentences.append([])
        else:
            sentences[-1].append(token)
    pairs = []
    for words in sentences:
        for word in words:
            t = words.index(word)
            for j in range(max(0, t - m), min(len(words), t + m + 1)):
                if j != t:
                    pairs.append((word, words[j]))
    return pairs
