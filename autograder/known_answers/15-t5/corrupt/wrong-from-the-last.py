# diagnosis: the sentinels are numbered from left to right, 0 first
def corrupt(tokens, is_noise):
    count = sum(noise and not (t and is_noise[t - 1]) for t, noise in enumerate(is_noise))
    inputs, targets, spans, was = [], [], count, False
    for token, noise in zip(tokens, is_noise):
        if noise and not was:
            inputs.append(sentinel(spans))
            targets.append(sentinel(spans))
            spans -= 1
        (targets if noise else inputs).append(token)
        was = noise
    return inputs, targets + [sentinel(spans)]
