# diagnosis: words were looked up by what they are: the same word may stand in a text twice
def corrupt(tokens, is_noise):
    gone = {token for token, noise in zip(tokens, is_noise) if noise}
    inputs, targets, spans, was = [], [], 0, False
    for token in tokens:
        noise = token in gone
        if noise and not was:
            inputs.append(sentinel(spans))
            targets.append(sentinel(spans))
            spans += 1
        (targets if noise else inputs).append(token)
        was = noise
    return inputs, targets + [sentinel(spans)]
