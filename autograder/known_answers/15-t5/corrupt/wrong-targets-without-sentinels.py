# diagnosis: the targets lack their sentinels: each span comes after its own
def corrupt(tokens, is_noise):
    inputs, spans, was = [], 0, False
    for token, noise in zip(tokens, is_noise):
        if noise and not was:
            inputs.append(sentinel(spans))
            spans += 1
        if not noise:
            inputs.append(token)
        was = noise
    return inputs, [token for token, noise in zip(tokens, is_noise) if noise]
