# diagnosis: the sentinels are numbered from 0
def corrupt(tokens, is_noise):
    inputs, targets, spans, was = [], [], 0, False
    for token, noise in zip(tokens, is_noise):
        if noise and not was:
            spans += 1
            inputs.append(sentinel(spans))
            targets.append(sentinel(spans))
        (targets if noise else inputs).append(token)
        was = noise
    return inputs, targets + [sentinel(spans + 1)]
