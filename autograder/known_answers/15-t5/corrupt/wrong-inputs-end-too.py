# diagnosis: the inputs end without a sentinel; only the targets have one more
def corrupt(tokens, is_noise):
    inputs, targets, spans, was = [], [], 0, False
    for token, noise in zip(tokens, is_noise):
        if noise and not was:
            inputs.append(sentinel(spans))
            targets.append(sentinel(spans))
            spans += 1
        (targets if noise else inputs).append(token)
        was = noise
    return inputs + [sentinel(spans)], targets + [sentinel(spans)]
