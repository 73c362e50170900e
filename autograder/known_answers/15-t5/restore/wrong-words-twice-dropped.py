# diagnosis: the same word may stand twice in a span
def restore(inputs, targets):
    said, now = {}, None
    for t in targets:
        if is_sentinel(t):
            now = t if t not in said else None
            if now:
                said[now] = []
        elif now and t not in said[now]:
            said[now].append(t)
    return [w for t in inputs for w in (said.get(t, []) if is_sentinel(t) else [t])]
