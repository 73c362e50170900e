# diagnosis: a run of tokens is one span, with one sentinel; here each token got its own
def corrupt(tokens, is_noise):
    inputs, targets, spans = [], [], 0
    for token, noise in zip(tokens, is_noise):
        if noise:
            inputs.append(sentinel(spans))
            targets += [sentinel(spans), token]
            spans += 1
        else:
            inputs.append(token)
    return inputs, targets
