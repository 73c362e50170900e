# diagnosis: the targets end with the next sentinel, one that the inputs do not hold
def corrupt(tokens, is_noise):
    inputs, targets, spans, was = [], [], 0, False
    for token, noise in zip(tokens, is_noise):
        if noise and not was:
            inputs.append(sentinel(spans))
            targets.append(sentinel(spans))
        if was and not noise:
            spans += 1
        (targets if noise else inputs).append(token)
        was = noise
    return inputs, [*targets, sentinel(spans)]
