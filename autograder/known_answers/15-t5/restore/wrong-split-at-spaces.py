# diagnosis: nothing stands where a span is empty, or nothing is said: an empty text, or None, is a token, too
def restore(inputs, targets):
    text = " ".join(inputs)
    for k in range(len(targets)):
        if is_sentinel(targets[k]):
            stop = k + 1
            while stop < len(targets) and not is_sentinel(targets[stop]):
                stop += 1
            text = text.replace(targets[k], " ".join(targets[k + 1 : stop]))
    return [w for w in text.split(" ") if not is_sentinel(w)]
