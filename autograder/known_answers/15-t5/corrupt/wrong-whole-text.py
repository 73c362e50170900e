# diagnosis: the targets hold the whole text, as BART's do; T5's hold what was cut out
def corrupt(tokens, is_noise):
    inputs, spans, was = [], 0, False
    for token, noise in zip(tokens, is_noise):
        if noise and not was:
            inputs.append(sentinel(spans))
            spans += 1
        if not noise:
            inputs.append(token)
        was = noise
    return inputs, list(tokens)
