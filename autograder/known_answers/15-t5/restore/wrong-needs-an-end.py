# diagnosis: the last span is missing: the targets may end without a sentinel
def restore(inputs, targets):
    said, current, head = {}, [], None
    for token in targets:
        if is_sentinel(token):
            if head is not None:
                said.setdefault(head, current)
            head, current = token, []
        else:
            current.append(token)
    return [word for token in inputs for word in (said.get(token, []) if is_sentinel(token) else [token])]
