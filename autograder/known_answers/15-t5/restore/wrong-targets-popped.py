# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def restore(inputs, targets):
    text = []
    for token in inputs:
        if not is_sentinel(token):
            text.append(token)
        elif token in targets:
            at = targets.index(token) + 1
            while at < len(targets) and not is_sentinel(targets[at]):
                text.append(targets.pop(at))
    return text
