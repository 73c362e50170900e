# diagnosis: one sentinel stands for a whole span; here it stands once for each token
def corrupt(tokens, is_noise):
    inputs, targets, spans, was = [], [], -1, False
    for token, noise in zip(tokens, is_noise):
        if noise:
            if not was:
                spans += 1
                targets.append(sentinel(spans))
            inputs.append(sentinel(spans))
            targets.append(token)
        else:
            inputs.append(token)
        was = noise
    return inputs, targets + [sentinel(spans + 1)]
