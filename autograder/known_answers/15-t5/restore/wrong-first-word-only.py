# diagnosis: only the first word of each span was put back
def restore(inputs, targets):
    said = {a: b for a, b in zip(targets, targets[1:]) if is_sentinel(a)}
    text = []
    for token in inputs:
        if not is_sentinel(token):
            text.append(token)
        elif token in said:
            text.append(said[token])
    return text
