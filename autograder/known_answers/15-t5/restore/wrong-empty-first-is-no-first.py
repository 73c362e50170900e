# diagnosis: if a sentinel comes twice in the targets, the first time counts, also where nothing follows it
def restore(inputs, targets):
    said, now = {}, None
    for t in targets:
        if is_sentinel(t):
            now = t if not said.get(t) else None
            if now:
                said[now] = []
        elif now:
            said[now].append(t)
    return [w for t in inputs for w in (said.get(t, []) if is_sentinel(t) else [t])]
