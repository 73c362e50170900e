# diagnosis: each sentinel stands once in the targets: what ends one span begins the next
def corrupt(tokens, is_noise):
    inputs, targets, n, was = [], [], 0, False
    for token, noise in zip(tokens, is_noise):
        if noise and not was:
            inputs.append(sentinel(n))
            targets.append(sentinel(n))
        if was and not noise:
            n += 1
            targets.append(sentinel(n))
        (targets if noise else inputs).append(token)
        was = noise
    return inputs, targets
