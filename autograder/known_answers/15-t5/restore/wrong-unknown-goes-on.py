# diagnosis: a span ends at the next sentinel, even if that is not in the inputs, or was there before
def restore(inputs, targets):
    said, current = {}, []
    for token in targets:
        if is_sentinel(token):
            if token in inputs:
                current = []
                said.setdefault(token, current)
        else:
            current.append(token)
    return [word for token in inputs for word in (said.get(token, []) if is_sentinel(token) else [token])]
