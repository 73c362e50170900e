def window_pairs(tokens, m):
    pairs = []
    for t in range(len(tokens)):
        if tokens[t] in STOPS:
            continue
        left, right = t, t
        while left > 0 and t - left < m and tokens[left - 1] not in STOPS:
            left -= 1
        while right + 1 < len(tokens) and right - t < m and tokens[right + 1] not in STOPS:
            right += 1
        pairs.extend((tokens[t], word) for word in tokens[left:t] + tokens[t + 1 : right + 1])
    return pairs
