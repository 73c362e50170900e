def restore(inputs, targets):
    heads = [place for place, token in enumerate(targets) if is_sentinel(token)]
    spans = {}
    for start, stop in zip(heads, heads[1:] + [len(targets)]):
        if targets[start] not in spans:
            spans[targets[start]] = targets[start + 1 : stop]
    text = list(inputs)
    for place in range(len(text) - 1, -1, -1):
        if is_sentinel(text[place]):
            text[place : place + 1] = spans.get(text[place], [])
    return tuple(text)
