def window_pairs(tokens, m):
    pairs = []
    for t, centre in enumerate(tokens):
        for j, other in enumerate(tokens):
            between = tokens[min(t, j) : max(t, j) + 1]
            if 1 <= abs(t - j) <= m and not STOPS.intersection(between):
                pairs.append((centre, other))
    return pairs
