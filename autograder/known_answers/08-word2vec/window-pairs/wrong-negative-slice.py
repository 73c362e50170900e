# diagnosis: near the start words[t - m:t] is empty: begin it at max(0, t - m)
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
            for word in words[t - m : t] + words[t + 1 : t + m + 1]:
                pairs.append((words[t], word))
    return pairs
