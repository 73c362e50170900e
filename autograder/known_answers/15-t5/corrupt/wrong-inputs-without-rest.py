# diagnosis: the text behind the last span is missing
def corrupt(tokens, is_noise):
    inputs, targets, n, start = [], [], 0, None
    at = 0
    for t in range(len(tokens)):
        if is_noise[t] and start is None:
            start = t
        if start is not None and (t + 1 == len(tokens) or not is_noise[t + 1]):
            inputs += tokens[at:start] + [sentinel(n)]
            targets += [sentinel(n)] + tokens[start : t + 1]
            at, start, n = t + 1, None, n + 1
    return inputs, targets + [sentinel(n)]
