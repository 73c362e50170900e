# diagnosis: a span at the end of the text is missing
def corrupt(tokens, is_noise):
    inputs, targets, spans, current = [], [], 0, []
    for token, noise in zip(tokens, is_noise):
        if noise:
            current.append(token)
            continue
        if current:
            inputs.append(sentinel(spans))
            targets += [sentinel(spans), *current]
            spans, current = spans + 1, []
        inputs.append(token)
    return inputs, targets + [sentinel(spans)]
