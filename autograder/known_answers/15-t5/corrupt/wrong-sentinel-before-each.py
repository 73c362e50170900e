# diagnosis: one sentinel stands for a whole span; here it stands once for each token
def corrupt(tokens, is_noise):
    inputs, targets, n = [], [], 0
    for t, (token, noise) in enumerate(zip(tokens, is_noise)):
        if noise:
            if not inputs or not is_sentinel(inputs[-1]):
                inputs.append(sentinel(n))
                n += 1
            targets += [sentinel(n - 1), token]
        else:
            inputs.append(token)
    return inputs, targets + [sentinel(n)]
