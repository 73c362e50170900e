# diagnosis: only the first span has a sentinel: when a span has ended, the next begins anew
def corrupt(tokens, is_noise):
    inputs, targets, spans, was = [], [], 0, False
    for token, noise in zip(tokens, is_noise):
        if noise:
            if not was:
                inputs.append(sentinel(spans))
                targets.append(sentinel(spans))
                spans += 1
            was = True
            targets.append(token)
        else:
            inputs.append(token)
    return inputs, targets + [sentinel(spans)]
