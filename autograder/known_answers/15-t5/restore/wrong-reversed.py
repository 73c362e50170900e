# diagnosis: the words of a span are in reverse order
def restore(inputs, targets):
    said, span = {}, []
    for token in reversed(targets):
        if is_sentinel(token):
            said[token] = span
            span = []
        else:
            span.append(token)
    return [word for token in inputs for word in (said.get(token, []) if is_sentinel(token) else [token])]
