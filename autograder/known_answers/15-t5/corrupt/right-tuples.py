def corrupt(tokens, is_noise):
    inputs, targets, number = (), (), 0
    for t in range(len(tokens)):
        if is_noise[t]:
            if t == 0 or not is_noise[t - 1]:
                inputs += (sentinel(number),)
                targets += (sentinel(number),)
                number += 1
            targets += (tokens[t],)
        else:
            inputs += (tokens[t],)
    return inputs, (*targets, sentinel(number))
