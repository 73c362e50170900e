# diagnosis: the same call gives another answer the second time: something is kept between calls
_said = {}


def restore(inputs, targets):
    current = []
    for token in targets:
        if is_sentinel(token):
            current = []
            _said[token] = current
        else:
            current.append(token)
    return [word for token in inputs for word in (_said.get(token, []) if is_sentinel(token) else [token])]
