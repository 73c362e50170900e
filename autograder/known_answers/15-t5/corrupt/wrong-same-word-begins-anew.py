# diagnosis: a run of tokens is one span, with one sentinel; here each token got its own
def corrupt(tokens, is_noise):
    inputs, targets, n = [], [], 0
    for t, (token, noise) in enumerate(zip(tokens, is_noise)):
        if noise and (
            t == 0
            or is_noise[t - 1] is False
            or is_noise[t - 1] == noise
            and tokens[t - 1] == token
        ):
            inputs.append(sentinel(n))
            targets.append(sentinel(n))
            n += 1
        (targets if noise else inputs).append(token)
    return inputs, targets + [sentinel(n)]
