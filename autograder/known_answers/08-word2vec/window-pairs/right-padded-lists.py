def window_pairs(tokens, m):
    padded = [None] * m + [None if token in STOPS else token for token in tokens] + [None] * m
    pairs = []
    for t in range(m, m + len(tokens)):
        if padded[t] is None:
            continue
        left = padded[t - m : t]
        right = padded[t + 1 : t + m + 1]
        while None in left:
            left = left[left.index(None) + 1 :]
        if None in right:
            right = right[: right.index(None)]
        pairs += [[padded[t], word] for word in [*left, *right]]
    return pairs
