# diagnosis: a sentinel stands before what its span held, not behind it
def corrupt(tokens, is_noise):
    inputs, targets, spans = [], [], 0
    for t, token in enumerate(tokens):
        if not is_noise[t]:
            inputs.append(token)
            continue
        targets.append(token)
        if t + 1 == len(tokens) or not is_noise[t + 1]:
            inputs.append(sentinel(spans))
            targets.append(sentinel(spans))
            spans += 1
    return inputs, targets + [sentinel(spans)]
