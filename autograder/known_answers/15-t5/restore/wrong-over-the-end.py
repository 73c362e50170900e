# diagnosis: the targets may end without a sentinel: a search for the next one runs over their end
def restore(inputs, targets):
    out = []
    for t in inputs:
        if is_sentinel(t):
            if t in targets:
                k = targets.index(t) + 1
                while not is_sentinel(targets[k]):
                    out.append(targets[k])
                    k += 1
        else:
            out.append(t)
    return out
