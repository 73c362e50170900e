# diagnosis: the number of a sentinel is that of its span, not of its place in the text
def corrupt(tokens, is_noise):
    inputs, targets, spans, was = [], [], 0, False
    for t, (token, noise) in enumerate(zip(tokens, is_noise)):
        if noise and not was:
            inputs.append(sentinel(t))
            targets.append(sentinel(t))
            spans += 1
        (targets if noise else inputs).append(token)
        was = noise
    return inputs, targets + [sentinel(spans)]
