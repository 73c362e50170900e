# diagnosis: a window reached across a stop into the next sentence
def window_pairs(tokens, m):
    pairs = []
    for t in range(len(tokens)):
        for j in range(max(0, t - m), min(len(tokens), t + m + 1)):
            if j != t and tokens[t] not in STOPS and tokens[j] not in STOPS:
                pairs.append((tokens[t], tokens[j]))
    return pairs
