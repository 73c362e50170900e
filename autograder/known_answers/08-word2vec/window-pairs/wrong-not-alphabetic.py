# diagnosis: only the marks of STOPS are no words; other tokens, such as don't and 7, are words
def window_pairs(tokens, m):
    sentences = [[]]
    for token in tokens:
        if not token.isalpha():
            sentences.append([])
        else:
            sentences[-1].append(token)
    pairs = []
    for words in sentences:
        for t in range(len(words)):
            for j in range(max(0, t - m), min(len(words), t + m + 1)):
                if j != t:
                    pairs.append((words[t], words[j]))
    return pairs
