# diagnosis: the last sentence was lost: it need not end with a stop
def window_pairs(tokens, m):
    pairs, words = [], []
    for token in tokens:
        if token not in STOPS:
            words.append(token)
            continue
        for t in range(len(words)):
            for j in range(max(0, t - m), min(len(words), t + m + 1)):
                if j != t:
                    pairs.append((words[t], words[j]))
        words = []
    return pairs
