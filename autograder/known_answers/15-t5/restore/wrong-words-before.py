# diagnosis: what comes before the first sentinel of the targets belongs nowhere
def restore(inputs, targets):
    said, head = {}, None
    for token in targets:
        if is_sentinel(token):
            head = token
            said.setdefault(head, [])
        else:
            said[head].append(token)
    return [word for token in inputs for word in (said.get(token, []) if is_sentinel(token) else [token])]
