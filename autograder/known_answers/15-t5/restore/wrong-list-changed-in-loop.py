# diagnosis: a list that is changed inside a loop over it shifts: the loop skips what comes next
def restore(inputs, targets):
    said, current = {}, []
    for token in targets:
        if is_sentinel(token):
            current = []
            said.setdefault(token, current)
        else:
            current.append(token)
    text = list(inputs)
    for place, token in enumerate(text):
        if is_sentinel(token):
            text[place : place + 1] = said.get(token, [])
    return text
