# diagnosis: each span became one list, or one text, in the list: a list of single tokens is asked for
def corrupt(tokens, is_noise):
    inputs, targets, n, was = [], [], 0, False
    for token, noise in zip(tokens, is_noise):
        if noise and not was:
            inputs.append(sentinel(n))
            targets += [sentinel(n), []]
            n += 1
        if noise:
            targets[-1].append(token)
        else:
            inputs.append(token)
        was = noise
    return inputs, targets + [sentinel(n)]
