# diagnosis: a span at the start of the text is missing
def corrupt(tokens, is_noise):
    inputs, targets, spans = [], [], 0
    if not is_noise[0]:
        inputs.append(tokens[0])
    for t in range(1, len(tokens)):
        if is_noise[t] and not is_noise[t - 1]:
            inputs.append(sentinel(spans))
            targets.append(sentinel(spans))
            spans += 1
        (targets if is_noise[t] else inputs).append(tokens[t])
    return inputs, targets + [sentinel(spans)]
