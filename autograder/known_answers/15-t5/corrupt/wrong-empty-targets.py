# diagnosis: the last sentinel is missing: it ends the targets
def corrupt(tokens, is_noise):
    if not any(is_noise):
        return list(tokens), []
    inputs, targets, spans, was = [], [], 0, False
    for token, noise in zip(tokens, is_noise):
        if noise and not was:
            inputs.append(sentinel(spans))
            targets.append(sentinel(spans))
            spans += 1
        (targets if noise else inputs).append(token)
        was = noise
    return inputs, targets + [sentinel(spans)]
