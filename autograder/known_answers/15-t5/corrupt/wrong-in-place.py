# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def corrupt(tokens, is_noise):
    targets, spans, t = [], 0, 0
    while t < len(tokens):
        if is_noise[t]:
            stop = t
            while stop < len(tokens) and is_noise[stop]:
                stop += 1
            targets += [sentinel(spans), *tokens[t:stop]]
            tokens[t:stop] = [sentinel(spans)]
            is_noise[t:stop] = [False]
            spans += 1
        t += 1
    return tokens, targets + [sentinel(spans)]
