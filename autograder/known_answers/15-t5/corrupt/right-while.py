def corrupt(tokens, is_noise):
    inputs, targets, t, number = [], [], 0, 0
    while t < len(tokens):
        if not is_noise[t]:
            inputs.append(tokens[t])
            t += 1
            continue
        inputs.append(sentinel(number))
        targets.append(sentinel(number))
        number += 1
        while t < len(tokens) and is_noise[t]:
            targets.append(tokens[t])
            t += 1
    targets.append(sentinel(number))
    return inputs, targets
