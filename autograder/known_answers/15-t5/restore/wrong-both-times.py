# diagnosis: if a sentinel comes twice in the targets, the first time counts; here both were added
def restore(inputs, targets):
    said, current = {}, []
    for token in targets:
        if is_sentinel(token):
            current = said.setdefault(token, [])
        else:
            current.append(token)
    return [word for token in inputs for word in (said.get(token, []) if is_sentinel(token) else [token])]
