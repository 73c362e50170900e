# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def restore(inputs, targets):
    said, current = {}, []
    for token in targets:
        if is_sentinel(token):
            current = []
            said.setdefault(token, current)
        else:
            current.append(token)
    for place in range(len(inputs) - 1, -1, -1):
        if is_sentinel(inputs[place]):
            inputs[place : place + 1] = said.get(inputs[place], [])
    return inputs
