# diagnosis: the mask is turned round: it is True where a token is cut out
def corrupt(tokens, is_noise):
    inputs, targets, spans, was = [], [], 0, False
    for token, stays in zip(tokens, is_noise):
        noise = not stays
        if noise and not was:
            inputs.append(sentinel(spans))
            targets.append(sentinel(spans))
            spans += 1
        (targets if noise else inputs).append(token)
        was = noise
    return inputs, targets + [sentinel(spans)]
