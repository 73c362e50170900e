# diagnosis: what was cut out is still in the inputs
def corrupt(tokens, is_noise):
    inputs, targets, spans, was = [], [], 0, False
    for token, noise in zip(tokens, is_noise):
        if noise and not was:
            inputs.append(sentinel(spans))
            targets.append(sentinel(spans))
            spans += 1
        inputs.append(token)
        if noise:
            targets.append(token)
        was = noise
    return inputs, targets + [sentinel(spans)]
