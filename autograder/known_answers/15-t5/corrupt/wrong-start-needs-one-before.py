# diagnosis: a span at the start of the text is missing
def corrupt(tokens, is_noise):
    inputs, targets, n = [], [], 0
    for t, (token, noise) in enumerate(zip(tokens, is_noise)):
        if noise:
            if t > 0 and not is_noise[t - 1]:
                inputs.append(sentinel(n))
                targets.append(sentinel(n))
                n += 1
            targets.append(token)
        else:
            inputs.append(token)
    return inputs, targets + [sentinel(n)]
