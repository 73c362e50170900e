# diagnosis: each span became a list in the list: a list of single tokens is asked for
def restore(inputs, targets):
    said, current = {}, []
    for token in targets:
        if is_sentinel(token):
            current = []
            said.setdefault(token, current)
        else:
            current.append(token)
    return [said.get(token, []) if is_sentinel(token) else token for token in inputs]
