# diagnosis: none
def restore(inputs, targets):
    said, current = {}, []
    for token in targets:
        if is_sentinel(token):
            current = []
            said.setdefault(int(token[10]), current)
        else:
            current.append(token)
    return [word for token in inputs for word in (said.get(int(token[10]), []) if is_sentinel(token) else [token])]
