# diagnosis: a stop on the left ended the window; the words after it are still context
def window_pairs(tokens, m):
    pairs = []
    for t, centre in enumerate(tokens):
        if centre in STOPS:
            continue
        for j in range(max(0, t - m), min(len(tokens), t + m + 1)):
            if tokens[j] in STOPS:
                break
            if j != t:
                pairs.append((centre, tokens[j]))
    return pairs
