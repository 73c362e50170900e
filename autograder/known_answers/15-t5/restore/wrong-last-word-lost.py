# diagnosis: the last span is missing: the targets may end without a sentinel
def restore(inputs, targets):
    text = []
    for token in inputs:
        if not is_sentinel(token):
            text.append(token)
        elif token in targets:
            at = targets.index(token) + 1
            stop = next((i for i in range(at, len(targets)) if is_sentinel(targets[i])), len(targets) - 1)
            text += targets[at:stop]
    return text
