# diagnosis: the token behind each span is missing: the loop over the span went on to it
def corrupt(tokens, is_noise):
    inputs, targets, n, t = [], [], 0, 0
    while t < len(tokens):
        if is_noise[t]:
            inputs.append(sentinel(n))
            targets.append(sentinel(n))
            n += 1
            while t < len(tokens) and is_noise[t]:
                targets.append(tokens[t])
                t += 1
        else:
            inputs.append(tokens[t])
        t += 1
    return inputs, targets + [sentinel(n)]
