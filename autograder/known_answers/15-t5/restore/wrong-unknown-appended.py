# diagnosis: what follows a sentinel that is not in the inputs belongs nowhere
def restore(inputs, targets):
    said, current = {}, []
    for token in targets:
        if is_sentinel(token):
            current = []
            said.setdefault(token, current)
        else:
            current.append(token)
    text = [word for token in inputs for word in (said.get(token, []) if is_sentinel(token) else [token])]
    return text + [word for head, span in said.items() if head not in inputs for word in span]
