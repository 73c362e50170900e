# diagnosis: a sentinel about which the targets say nothing leaves no trace; here it was looked for in vain
def restore(inputs, targets):
    said, current = {}, []
    for token in targets:
        if is_sentinel(token):
            current = []
            said.setdefault(token, current)
        else:
            current.append(token)
    return [word for token in inputs for word in (said[token] if is_sentinel(token) else [token])]
