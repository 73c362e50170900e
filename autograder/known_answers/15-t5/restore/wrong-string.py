# diagnosis: the text came back as one string: a list of tokens is asked for
def restore(inputs, targets):
    said, current = {}, []
    for token in targets:
        if is_sentinel(token):
            current = []
            said.setdefault(token, current)
        else:
            current.append(token)
    return " ".join(w for token in inputs for w in (said.get(token, []) if is_sentinel(token) else [token]))
