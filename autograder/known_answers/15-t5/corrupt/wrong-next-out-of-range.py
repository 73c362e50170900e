# diagnosis: an index is too large: the last token has no next one
def corrupt(tokens, is_noise):
    inputs, targets, spans, current = [], [], 0, []
    for t, token in enumerate(tokens):
        if not is_noise[t]:
            inputs.append(token)
            continue
        current.append(token)
        if not is_noise[t + 1]:
            inputs.append(sentinel(spans))
            targets += [sentinel(spans), *current]
            spans, current = spans + 1, []
    return inputs, targets + [sentinel(spans)]
