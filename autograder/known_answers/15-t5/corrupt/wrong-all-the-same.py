# diagnosis: each span has its own sentinel; here all have the same
def corrupt(tokens, is_noise):
    inputs, targets, was = [], [], False
    for token, noise in zip(tokens, is_noise):
        if noise and not was:
            inputs.append(sentinel(0))
            targets.append(sentinel(0))
        (targets if noise else inputs).append(token)
        was = noise
    return inputs, targets + [sentinel(0)]
