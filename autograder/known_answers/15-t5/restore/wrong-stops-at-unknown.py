# diagnosis: a sentinel that is not in the inputs ends nothing: what comes after its words counts
def restore(inputs, targets):
    said, now = {}, None
    for t in targets:
        if is_sentinel(t):
            if t not in inputs:
                break
            now = t if t not in said else None
            if now:
                said[now] = []
        elif now:
            said[now].append(t)
    return [w for t in inputs for w in (said.get(t, []) if is_sentinel(t) else [t])]
