def restore(inputs, targets):
    said, span = {}, []
    for token in reversed(targets):
        if is_sentinel(token):
            said[token] = span[::-1]
            span = []
        else:
            span.append(token)
    return sum([said.get(t, []) if is_sentinel(t) else [t] for t in inputs], [])
