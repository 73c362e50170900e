def restore(inputs, targets):
    text, targets = list(inputs), list(targets)
    seen = set()
    while targets:
        mark = targets.pop(0)
        if not is_sentinel(mark):
            continue
        span = []
        while targets and not is_sentinel(targets[0]):
            span.append(targets.pop(0))
        if mark in text and mark not in seen:
            k = text.index(mark)
            text = text[:k] + span + text[k + 1 :]
        seen.add(mark)
    return list(filter(lambda t: not is_sentinel(t), text))
