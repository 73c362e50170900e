# diagnosis: the targets were walked through once: a sentinel may stand before the last one found; look each up anew
def restore(inputs, targets):
    text, k = [], 0
    for t in inputs:
        if not is_sentinel(t):
            text.append(t)
            continue
        while k < len(targets) and targets[k] != t:
            k += 1
        k += 1
        while k < len(targets) and not is_sentinel(targets[k]):
            text.append(targets[k])
            k += 1
    return text
