# diagnosis: the last sentinel ends the targets; nothing stands behind it
def corrupt(tokens, is_noise):
    inputs, targets, n, was = [], [], 0, False
    for token, noise in zip(tokens, is_noise):
        if noise and not was:
            inputs.append(sentinel(n))
            targets.append(sentinel(n))
            n += 1
        (targets if noise else inputs).append(token)
        was = noise
    return inputs, targets + [sentinel(n), "</s>"]
