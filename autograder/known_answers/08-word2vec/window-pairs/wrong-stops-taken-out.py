# diagnosis: a window reached across a stop: the marks were taken out, and the sentences run together
def window_pairs(tokens, m):
    words = [token for token in tokens if token not in STOPS]
    pairs = []
    for t in range(len(words)):
        for j in range(max(0, t - m), min(len(words), t + m + 1)):
            if j != t:
                pairs.append((words[t], words[j]))
    return pairs
