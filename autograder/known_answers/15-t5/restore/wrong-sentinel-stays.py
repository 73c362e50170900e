# diagnosis: a sentinel about which the targets say nothing stayed in the text: it leaves no trace
def restore(inputs, targets):
    said, current = {}, []
    for token in targets:
        if is_sentinel(token):
            current = []
            said.setdefault(token, current)
        else:
            current.append(token)
    return [word for token in inputs for word in said.get(token, [token])]
