# diagnosis: only what stands up to the first sentinel that comes twice was read; what follows counts, too
def restore(inputs, targets):
    said, current = {}, []
    for token in targets:
        if not is_sentinel(token):
            current.append(token)
        elif token in said:
            break
        else:
            current = said[token] = []
    return [word for token in inputs for word in (said.get(token, []) if is_sentinel(token) else [token])]
