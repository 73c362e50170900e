def corrupt(tokens, is_noise):
    starts = [t for t, noise in enumerate(is_noise) if noise and not (t and is_noise[t - 1])]
    inputs = [sentinel(starts.index(t)) if t in starts else tokens[t] for t in range(len(tokens)) if t in starts or not is_noise[t]]
    targets = []
    for t, token in enumerate(tokens):
        if t in starts:
            targets.append(sentinel(starts.index(t)))
        if is_noise[t]:
            targets.append(token)
    return inputs, targets + [sentinel(len(starts))]
