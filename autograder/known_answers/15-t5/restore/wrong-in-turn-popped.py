# diagnosis: a sentinel about which the targets say nothing leaves no trace; here it was looked for in vain
def restore(inputs, targets):
    pieces = []
    for token in targets:
        if is_sentinel(token):
            pieces.append([])
        elif pieces:
            pieces[-1].append(token)
    text = []
    for token in inputs:
        text += pieces.pop(0) if is_sentinel(token) else [token]
    return text
