# diagnosis: a span ends at the next sentinel, whichever it is, not at the next number
def restore(inputs, targets):
    text, number = [], 0
    for token in inputs:
        if not is_sentinel(token):
            text.append(token)
            continue
        number = int(token.removeprefix("<extra_id_").removesuffix(">"))
        if token in targets:
            rest = targets[targets.index(token) + 1 :]
            text += rest[: rest.index(sentinel(number + 1))] if sentinel(number + 1) in rest else rest
    return text
