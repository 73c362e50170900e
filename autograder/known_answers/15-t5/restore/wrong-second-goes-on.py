# diagnosis: a span ends at the next sentinel, even if that is not in the inputs, or was there before
def restore(inputs, targets):
    said, current = {}, []
    for token in targets:
        if not is_sentinel(token):
            current.append(token)
        elif token not in said:
            current = said[token] = []
    return [word for token in inputs for word in (said.get(token, []) if is_sentinel(token) else [token])]
