# diagnosis: the spans were put back in turn: go by the names of the sentinels
def restore(inputs, targets):
    pieces = []
    for token in targets:
        if is_sentinel(token):
            pieces.append([])
        elif pieces:
            pieces[-1].append(token)
    text, number = [], 0
    for token in inputs:
        if is_sentinel(token):
            text += pieces[number] if number < len(pieces) else []
            number += 1
        else:
            text.append(token)
    return text
