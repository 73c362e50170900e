# diagnosis: words were looked up by what they are: the same word may stand in a text twice
def corrupt(tokens, is_noise):
    inputs, targets, n = list(tokens), [], 0
    for t, (token, noise) in enumerate(zip(tokens, is_noise)):
        if noise:
            if t == 0 or not is_noise[t - 1]:
                targets.append(sentinel(n))
                inputs[inputs.index(token)] = sentinel(n)
                n += 1
            else:
                inputs.remove(token)
            targets.append(token)
    return inputs, targets + [sentinel(n)]
