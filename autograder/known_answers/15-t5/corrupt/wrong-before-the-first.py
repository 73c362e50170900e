# diagnosis: at the first token is_noise[t − 1] is the last one's: a span may begin there, too
def corrupt(tokens, is_noise):
    inputs, targets, spans = [], [], 0
    for t in range(len(tokens)):
        if is_noise[t] and not is_noise[t - 1]:
            inputs.append(sentinel(spans))
            targets.append(sentinel(spans))
            spans += 1
        (targets if is_noise[t] else inputs).append(tokens[t])
    return inputs, targets + [sentinel(spans)]
