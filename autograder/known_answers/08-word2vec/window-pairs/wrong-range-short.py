# diagnosis: the window is one place too short: range(-m, m) ends before m
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
            for j in range(-m, m):
                if j != 0 and 0 <= t + j < len(words):
                    pairs.append((words[t], words[t + j]))
    return pairs
