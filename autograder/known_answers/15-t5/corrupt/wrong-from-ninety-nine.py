# diagnosis: the sentinels are numbered from 0
def corrupt(tokens, is_noise):
    inputs, targets, n, was = [], [], 99, False
    for token, noise in zip(tokens, is_noise):
        if noise and not was:
            inputs.append(sentinel(n))
            targets.append(sentinel(n))
            n -= 1
        (targets if noise else inputs).append(token)
        was = noise
    return inputs, targets + [sentinel(n)]
