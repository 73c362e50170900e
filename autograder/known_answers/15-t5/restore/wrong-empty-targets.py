# diagnosis: the targets may be empty: then there is no first token
def restore(inputs, targets):
    said, now = {}, targets[0]
    for t in targets:
        if is_sentinel(t):
            now = t if t not in said else None
            if now:
                said[now] = []
        elif now in said:
            said[now].append(t)
    return [w for t in inputs for w in (said.get(t, []) if is_sentinel(t) else [t])]
