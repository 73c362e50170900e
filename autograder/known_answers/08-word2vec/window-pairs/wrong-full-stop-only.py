# diagnosis: only a full stop ended a sentence; ! and ? end one too
def window_pairs(tokens, m):
    ss, pairs = [[]], []
    for t in tokens:
        if t == ".":
            ss.append([])
        else:
            ss[-1].append(t)
    for w in ss:
        for t, c in enumerate(w):
            for j in range(max(0, t - m), min(len(w), t + m + 1)):
                if j != t:
                    pairs.append((c, w[j]))
    return pairs
