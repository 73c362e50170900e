# diagnosis: a span ends at the next sentinel of the targets; here it went on to the end
def restore(inputs, targets):
    text = []
    for token in inputs:
        if not is_sentinel(token):
            text.append(token)
        elif token in targets:
            text += [word for word in targets[targets.index(token) + 1 :] if not is_sentinel(word)]
    return text
