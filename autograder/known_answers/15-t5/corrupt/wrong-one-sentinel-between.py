# diagnosis: a sentinel stands before what its span held, not behind it
def corrupt(tokens, is_noise):
    inputs, targets, n, was = [], [], 0, False
    for token, noise in zip(tokens, is_noise):
        if noise and not was:
            inputs.append(sentinel(n))
            n += 1
        if not noise and was:
            targets.append(sentinel(n))
        (targets if noise else inputs).append(token)
        was = noise
    return inputs, targets
