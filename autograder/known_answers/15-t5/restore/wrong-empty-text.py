# diagnosis: nothing stands where a span is empty, or nothing is said: an empty text, or None, is a token, too
def restore(inputs, targets):
    said, now = {}, None
    for t in targets:
        if is_sentinel(t):
            now = t if t not in said else None
            if now:
                said[now] = []
        elif now:
            said[now].append(t)
    return [w for t in inputs for w in (said.get(t, [""]) if is_sentinel(t) else [t])]
