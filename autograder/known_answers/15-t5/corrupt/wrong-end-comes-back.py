# diagnosis: an end that was added to the text, to close the last span, must not come back
def corrupt(tokens, is_noise):
    inputs, targets, n, was = [], [], 0, False
    for token, noise in zip([*tokens, ""], [*is_noise, False]):
        if noise and not was:
            inputs.append(sentinel(n))
            targets.append(sentinel(n))
            n += 1
        (targets if noise else inputs).append(token)
        was = noise
    return inputs, targets + [sentinel(n)]
