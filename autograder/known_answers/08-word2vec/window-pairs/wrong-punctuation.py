# diagnosis: only the marks of STOPS are no words; a comma is taken for one
def window_pairs(tokens, m):
    import string

    sentences = [[]]
    for token in tokens:
        if token in string.punctuation:
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
