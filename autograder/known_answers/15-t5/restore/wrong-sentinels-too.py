# diagnosis: the sentinels stayed in the text; what follows them takes their place
def restore(inputs, targets):
    said, current = {}, []
    for token in targets:
        if is_sentinel(token):
            current = [token]
            said.setdefault(token, current)
        else:
            current.append(token)
    return [word for token in inputs for word in (said.get(token, []) if is_sentinel(token) else [token])]
