# diagnosis: the same call gives another answer the second time: something is kept between calls
def corrupt(tokens, is_noise, targets=[]):
    inputs, spans, was = [], 0, False
    for token, noise in zip(tokens, is_noise):
        if noise and not was:
            inputs.append(sentinel(spans))
            targets.append(sentinel(spans))
            spans += 1
        (targets if noise else inputs).append(token)
        was = noise
    return inputs, targets + [sentinel(spans)]
