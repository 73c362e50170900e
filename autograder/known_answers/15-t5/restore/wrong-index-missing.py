# diagnosis: a sentinel about which the targets say nothing leaves no trace; here it was looked for in vain
def restore(inputs, targets):
    text = []
    for token in inputs:
        if not is_sentinel(token):
            text.append(token)
            continue
        for word in targets[targets.index(token) + 1 :]:
            if is_sentinel(word):
                break
            text.append(word)
    return text
