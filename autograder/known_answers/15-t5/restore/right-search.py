def restore(inputs, targets):
    text = []
    for token in inputs:
        if not is_sentinel(token):
            text.append(token)
        elif token in targets:
            for word in targets[targets.index(token) + 1 :]:
                if is_sentinel(word):
                    break
                text.append(word)
    return text
