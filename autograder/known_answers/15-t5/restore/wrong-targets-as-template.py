# diagnosis: inputs and targets have changed places: the text is that of the inputs
def restore(inputs, targets):
    parts, now = {}, None
    for t in inputs:
        if is_sentinel(t):
            now = t
            parts[t] = []
        elif now:
            parts[now].append(t)
    return [w for t in targets for w in (parts.get(t, []) if is_sentinel(t) else [t])]
