# diagnosis: what comes before the first sentinel of the targets belongs nowhere
def restore(inputs, targets):
    said, current, before = {}, [], None
    for token in targets:
        if is_sentinel(token):
            before = current if before is None else before
            current = []
            said.setdefault(token, current)
        else:
            current.append(token)
    return (before or []) + [w for token in inputs for w in (said.get(token, []) if is_sentinel(token) else [token])]
