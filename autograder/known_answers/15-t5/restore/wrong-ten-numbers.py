# diagnosis: a sentinel may have any number: those from some number on were not looked at
def restore(inputs, targets):
    text = list(inputs)
    for n in range(10):
        s = sentinel(n)
        if s in text:
            k = text.index(s)
            if s in targets:
                j = targets.index(s) + 1
                e = j
                while e < len(targets) and not is_sentinel(targets[e]):
                    e += 1
                text[k : k + 1] = targets[j:e]
            else:
                del text[k]
    return text
