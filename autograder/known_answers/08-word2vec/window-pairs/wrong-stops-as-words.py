# diagnosis: a mark of STOPS was taken for a word
def window_pairs(tokens, m):
    pairs = []
    for t in range(len(tokens)):
        for j in range(max(0, t - m), min(len(tokens), t + m + 1)):
            if j != t:
                pairs.append((tokens[t], tokens[j]))
    return pairs
